package vn.phusa.base.journal.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.Report;
import vn.phusa.base.journal.inner.Frontier;
import vn.phusa.base.journal.inner.Tile;
import vn.phusa.base.problem.Problem;

/** One walk along the journal, in a transaction that sees it as it is at one moment. */
final class Verification {

  private static final int FETCH = 2_000;

  private final Connection connection;
  private final List<Checkpoint> outside;
  private final Map<Long, String> redacted;
  private final Seal seal;
  private final Findings findings = new Findings();
  private final long start;
  private final long end;

  /**
   * @param outside what the file held before this transaction began, so that the database is ahead
   */
  Verification(
      Connection connection,
      List<Checkpoint> outside,
      Map<Long, String> redacted,
      Seal seal,
      long from,
      long to) {
    this.redacted = redacted;
    this.connection = connection;
    this.outside = outside;
    this.seal = seal;
    this.start = (Math.max(from, 1) - 1) / Tile.WIDTH * Tile.WIDTH;
    this.end =
        to > Long.MAX_VALUE - Tile.WIDTH ? to : (to + Tile.WIDTH - 1) / Tile.WIDTH * Tile.WIDTH;
  }

  Report run(Instant at) throws SQLException {
    var walk = new EntryWalk(start, hashOf(start), redacted, findings);
    var tree = beginning();
    try (var signatures = new SignatureWalk(connection, outside, start, seal, findings);
        var tiles = new TileWalk(connection, start, findings)) {
      walk(walk, tree, signatures, tiles);
      signatures.rest();
      if (reachesTheEnd(walk)) {
        end(walk.sequence(), signatures);
      }
      return new Report(
          start + 1, walk.sequence(), walk.read(), signatures.newest(), findings.list(), at);
    }
  }

  private void walk(EntryWalk walk, Frontier tree, SignatureWalk signatures, TileWalk tiles)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select "
                + EntryRow.COLUMNS
                + " from journal_entry where sequence > ? and sequence <= ? order by sequence")) {
      select.setLong(1, start);
      select.setLong(2, end);
      select.setFetchSize(FETCH);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var row = EntryRow.stored(rows);
          walk.next(row);
          if (walk.gap()) {
            signatures.stopComparing();
            tiles.stopComparing();
          }
          tree.add(row.hash(), tiles::completed);
          signatures.at(tree);
        }
      }
    }
  }

  /** The tree before the first entry that is read, which must be the one that was signed. */
  private Frontier beginning() throws SQLException {
    if (start == 0) {
      return new Frontier();
    }
    var tree = StoredTree.of(connection);
    var signed = ChainTables.newest(connection).filter(seal.keys()::signed);
    try {
      if (signed.isEmpty() || !tree.root(signed.get().size()).equals(signed.get().root())) {
        findings.add(Kind.HISTORY_REWRITTEN, 1, start);
      }
      return tree.frontier(start);
    } catch (Problem nodesMissing) {
      findings.add(Kind.TILE_CHANGED, 1, start);
      return new Frontier();
    }
  }

  private Hash hashOf(long sequence) throws SQLException {
    try (var select =
        connection.prepareStatement("select hash from journal_entry where sequence = ?")) {
      select.setLong(1, sequence);
      try (var rows = select.executeQuery()) {
        return rows.next() ? EntryRow.hash(rows.getBytes(1)) : Hash.NONE;
      }
    }
  }

  private boolean reachesTheEnd(EntryWalk walk) throws SQLException {
    var last = ChainTables.last(connection);
    return last.isEmpty() || last.get().sequence() <= walk.sequence();
  }

  private void end(long last, SignatureWalk signatures) {
    var newest = signatures.newest();
    var signed = newest == null ? 0 : newest.size();
    if (signed > last) {
      findings.add(Kind.END_REMOVED, last + 1, signed);
    }
    if (signed < last) {
      findings.add(Kind.ENTRIES_UNSIGNED, signed + 1, last);
    }
    if (signatures.newestInside() < signed) {
      findings.add(Kind.CHECKPOINT_REMOVED, signed, signed);
    }
    if (outside.isEmpty() && last > 0) {
      findings.add(Kind.WITNESS_MISSING, 1, last);
    }
  }
}
