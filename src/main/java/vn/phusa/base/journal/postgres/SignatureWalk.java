package vn.phusa.base.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.Succession;
import vn.phusa.base.journal.inner.Frontier;
import vn.phusa.base.journal.inner.JournalKeys;

/**
 * Checkpoints of the database, of the file outside and of each key's first word, against the tree
 * as it grows.
 */
final class SignatureWalk implements AutoCloseable {

  private static final int FETCH = 1_000;

  private final JournalKeys keys;
  private final Findings findings;
  private final Deque<Checkpoint> outside;
  private final Deque<Checkpoint> unread = new ArrayDeque<>();
  private final Deque<Checkpoint> agreeing = new ArrayDeque<>();
  private final PreparedStatement select;
  private final ResultSet inside;
  private @Nullable Checkpoint nextInside;
  private @Nullable Checkpoint newest;
  private long newestInside;
  private long good;
  private boolean wrong;

  SignatureWalk(
      Connection connection, List<Checkpoint> outside, long start, Seal seal, Findings findings)
      throws SQLException {
    this.keys = seal.keys();
    this.findings = findings;
    this.good = start;
    var firsts = keys.successions().stream().map(Succession::first);
    this.outside =
        Stream.concat(outside.stream(), firsts)
            .filter(one -> one.size() > start)
            .sorted(Comparator.comparingLong(Checkpoint::size))
            .collect(Collectors.toCollection(ArrayDeque::new));
    this.select =
        connection.prepareStatement(
            "select * from journal_checkpoint where size > ? order by size");
    select.setLong(1, start);
    select.setFetchSize(FETCH);
    this.inside = select.executeQuery();
    step();
  }

  /** Looks at what was signed when the tree had the size that it has now. */
  void at(Frontier tree) throws SQLException {
    while (nextInside != null && nextInside.size() <= tree.size()) {
      inside(nextInside, tree);
      step();
    }
    while (!outside.isEmpty() && outside.getFirst().size() <= tree.size()) {
      outside(outside.removeFirst(), tree);
    }
  }

  /** Takes what was signed beyond the last entry. */
  void rest() throws SQLException {
    while (nextInside != null) {
      if (genuine(nextInside)) {
        remember(nextInside);
        newestInside = nextInside.size();
      }
      step();
    }
    unread.addAll(outside);
    outside.clear();
    lastSigned(unread).ifPresent(this::remember);
  }

  private void inside(Checkpoint checkpoint, Frontier tree) {
    if (!genuine(checkpoint)) {
      return;
    }
    newestInside = checkpoint.size();
    remember(checkpoint);
    if (!comparable(checkpoint, tree)) {
      return;
    }
    if (tree.root().equals(checkpoint.root())) {
      good = checkpoint.size();
    } else {
      rewritten(checkpoint);
    }
  }

  private boolean genuine(Checkpoint checkpoint) {
    if (keys.signed(checkpoint)) {
      return true;
    }
    findings.add(Kind.CHECKPOINT_FORGED, checkpoint.size(), checkpoint.size());
    return false;
  }

  /**
   * A signature costs as much as a hundred hashes, and the file holds thousands that say what is
   * so: only what the last of them says is asked for.
   */
  private void outside(Checkpoint checkpoint, Frontier tree) {
    if (!comparable(checkpoint, tree)) {
      unread.add(checkpoint);
    } else if (tree.root().equals(checkpoint.root())) {
      unread.add(checkpoint);
      agreeing.add(checkpoint);
    } else if (keys.signed(checkpoint)) {
      remember(checkpoint);
      rewritten(checkpoint);
    }
  }

  private boolean comparable(Checkpoint checkpoint, Frontier tree) {
    return !wrong && checkpoint.size() == tree.size();
  }

  private void rewritten(Checkpoint checkpoint) {
    wrong = true;
    var before = Math.max(good, lastSigned(agreeing).map(Checkpoint::size).orElse(good));
    findings.add(
        Kind.HISTORY_REWRITTEN, Math.min(before + 1, checkpoint.size()), checkpoint.size());
  }

  private Optional<Checkpoint> lastSigned(Deque<Checkpoint> bySize) {
    Iterable<Checkpoint> fromTheEnd = bySize::descendingIterator;
    for (var checkpoint : fromTheEnd) {
      if (keys.signed(checkpoint)) {
        return Optional.of(checkpoint);
      }
    }
    return Optional.empty();
  }

  /** After a gap no root can be right any more; the gap itself has been told. */
  void stopComparing() {
    wrong = true;
  }

  boolean comparing() {
    return !wrong;
  }

  private void remember(Checkpoint checkpoint) {
    if (newest == null || newest.size() < checkpoint.size()) {
      newest = checkpoint;
    }
  }

  private void step() throws SQLException {
    nextInside = inside.next() ? ChainTables.checkpoint(inside) : null;
  }

  /** The newest that this installation has signed, of all that were seen; once all were. */
  @Nullable Checkpoint newest() {
    return newest;
  }

  /** Size of the newest one in the database. */
  long newestInside() {
    return newestInside;
  }

  @Override
  public void close() throws SQLException {
    inside.close();
    select.close();
  }
}
