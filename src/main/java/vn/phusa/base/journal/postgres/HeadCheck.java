package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.inner.Frontier;
import vn.phusa.base.journal.inner.Tile;
import vn.phusa.base.problem.Problem;

/**
 * Finds where the chain goes on, and refuses to go on after a chain that is not the signed one. It
 * looks at the end only; the whole is looked at by {@link Verification}.
 */
@Component
class HeadCheck {

  private static final int FETCH = 10_000;

  private final ChainTables tables;
  private final Seal seal;
  private final Clock clock;

  HeadCheck(ChainTables tables, Seal seal, Clock clock) {
    this.tables = tables;
    this.seal = seal;
    this.clock = clock;
  }

  /** Also brings the file outside up to what a crash left it behind. */
  Head head() throws SQLException, IOException {
    try (var connection = tables.connection()) {
      var signed = ChainTables.newest(connection);
      var witnessed = seal.witness().newest();
      if (signed.isEmpty()) {
        return begin(connection, witnessed);
      }
      var head = verified(connection, signed.get(), witnessed);
      if (witnessed.isEmpty()) {
        return note(head, List.of(), "journal.witness.begun");
      }
      if (witnessed.get().size() < head.size()) {
        seal.witness().add(signed.get());
      }
      return head;
    }
  }

  private Head verified(Connection connection, Checkpoint signed, Optional<Checkpoint> witnessed)
      throws SQLException {
    require(seal.keys().signed(signed), Broken.CHECKPOINT_OF_ANOTHER_KEY);
    var last = ChainTables.last(connection);
    var size = last.map(ChainTables.Last::sequence).orElse(0L);
    require(size >= signed.size(), Broken.ENTRIES_MISSING);
    require(size == signed.size(), Broken.UNSIGNED_ENTRIES);
    var tree = StoredTree.of(connection);
    var frontier = tree.frontier(size);
    require(frontier.root().equals(signed.root()), Broken.ROOT_DIFFERS);
    if (witnessed.isPresent()) {
      require(witnessed.get().size() <= size, Broken.DATABASE_BEHIND);
      require(
          tree.root(witnessed.get().size()).equals(witnessed.get().root()), Broken.ROOT_DIFFERS);
    }
    return new Head(last.map(ChainTables.Last::hash).orElse(Hash.NONE), frontier, size);
  }

  /** A new journal, or one from before entries were chained. */
  private Head begin(Connection connection, Optional<Checkpoint> witnessed)
      throws SQLException, IOException {
    var empty = ChainTables.last(connection).isEmpty();
    require(witnessed.isEmpty(), empty ? Broken.DATABASE_BEHIND : Broken.UNSIGNED_ENTRIES);
    if (empty) {
      return Head.EMPTY;
    }
    var tiles = new ArrayList<Tile>();
    return note(read(connection, tiles), tiles, "journal.adopted");
  }

  private static Head read(Connection connection, List<Tile> tiles) throws SQLException {
    connection.setAutoCommit(false);
    var frontier = new Frontier();
    var last = Hash.NONE;
    try (var select =
        connection.prepareStatement("select hash from journal_entry order by sequence")) {
      select.setFetchSize(FETCH);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          last = Hash.stored(rows.getBytes(1));
          frontier.add(last, tiles::add);
        }
      }
    } finally {
      connection.setAutoCommit(true);
    }
    return new Head(last, frontier, 0);
  }

  /** What happened to the journal itself is its next entry. */
  private Head note(Head head, List<Tile> tiles, String action) throws SQLException, IOException {
    var details = Map.of("entries", Long.toString(head.size()));
    var entry = Pending.of(clock.instant(), new Entry("system", action, "journal", details));
    var draft = Draft.after(head, List.of(entry), tiles, seal.keys(), clock.instant());
    tables.add(draft);
    seal.witness().add(draft.checkpoint());
    return draft.next();
  }

  private static void require(boolean holds, Broken broken) {
    if (!holds) {
      throw new Problem(JournalCode.CHAIN_BROKEN, broken);
    }
  }
}
