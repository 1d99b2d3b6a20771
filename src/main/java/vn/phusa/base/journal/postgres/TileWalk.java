package vn.phusa.base.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.phusa.base.journal.Finding.Kind;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.inner.Tile;
import vn.phusa.base.problem.Problem;

/** Stored tiles, in the order in which entries complete them. */
final class TileWalk implements AutoCloseable {

  private static final String SELECT =
      """
      select level, index, hash from journal_tile
      where (index + 1) << (8 * level) > ?
      order by (index + 1) << (8 * level), level
      """;
  private static final int FETCH = 1_000;

  private final PreparedStatement select;
  private final ResultSet stored;
  private final Findings findings;
  private boolean wrong;

  TileWalk(Connection connection, long start, Findings findings) throws SQLException {
    this.findings = findings;
    this.select = connection.prepareStatement(SELECT);
    select.setLong(1, start);
    select.setFetchSize(FETCH);
    this.stored = select.executeQuery();
  }

  void completed(Tile tile) {
    try {
      if (!wrong && !(stored.next() && same(tile))) {
        wrong = true;
        var width = 1L << (long) tile.level() * Tile.LEVELS;
        findings.add(Kind.TILE_CHANGED, tile.index() * width + 1, (tile.index() + 1) * width);
      }
    } catch (SQLException failure) {
      throw new Problem(failure, JournalCode.JOURNAL_UNREADABLE);
    }
  }

  private boolean same(Tile tile) throws SQLException {
    return stored.getInt("level") == tile.level()
        && stored.getLong("index") == tile.index()
        && EntryRow.hash(stored.getBytes("hash")).equals(tile.hash());
  }

  /** After a gap no tile can be right any more. */
  void stopComparing() {
    wrong = true;
  }

  @Override
  public void close() throws SQLException {
    stored.close();
    select.close();
  }
}
