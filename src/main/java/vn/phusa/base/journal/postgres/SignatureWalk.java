package vn.phusa.base.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
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
  private final PreparedStatement select;
  private final ResultSet inside;
  private @Nullable Checkpoint nextInside;
  private @Nullable Checkpoint lastInside;
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
    outside.stream().filter(keys::signed).forEach(this::remember);
    outside.clear();
  }

  private void inside(Checkpoint checkpoint, Frontier tree) {
    if (genuine(checkpoint)) {
      newestInside = checkpoint.size();
      lastInside = checkpoint;
      compare(checkpoint, tree);
    }
  }

  /** A signature costs a hundred hashes, and both hold nearly all: each is looked at once. */
  private void outside(Checkpoint checkpoint, Frontier tree) {
    if (!checkpoint.equals(lastInside) && keys.signed(checkpoint)) {
      compare(checkpoint, tree);
    }
  }

  private boolean genuine(Checkpoint checkpoint) {
    if (keys.signed(checkpoint)) {
      return true;
    }
    findings.add(Kind.CHECKPOINT_FORGED, checkpoint.size(), checkpoint.size());
    return false;
  }

  private void compare(Checkpoint checkpoint, Frontier tree) {
    remember(checkpoint);
    if (wrong || checkpoint.size() != tree.size()) {
      return;
    }
    if (tree.root().equals(checkpoint.root())) {
      good = checkpoint.size();
      return;
    }
    wrong = true;
    findings.add(Kind.HISTORY_REWRITTEN, Math.min(good + 1, checkpoint.size()), checkpoint.size());
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

  /** The newest that this installation has signed, of all that were seen. */
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
