package vn.phusa.base.journal.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.inner.Tile;
import vn.phusa.base.journal.inner.Tree;
import vn.phusa.base.problem.Problem;

/** Nodes of the Merkle tree from the stored tiles and, below them, the hashes of the entries. */
record StoredTree(Connection connection) implements Tree.Nodes {

  private static final String ENTRIES =
      "select hash from journal_entry where sequence between ? and ? order by sequence";
  private static final String TILES =
      "select hash from journal_tile where level = ? and index between ? and ? order by index";

  static Tree of(Connection connection) {
    return new Tree(new StoredTree(connection));
  }

  @Override
  public Hash subtree(int level, long index) {
    var tileLevel = level / Tile.LEVELS;
    var count = 1L << level % Tile.LEVELS;
    try {
      var below =
          tileLevel == 0 ? entries(index * count, count) : tiles(tileLevel, index * count, count);
      if (below.size() != count) {
        throw new Problem(JournalCode.CHAIN_BROKEN, Broken.NODES_MISSING);
      }
      return folded(below);
    } catch (SQLException failure) {
      throw new Problem(failure, JournalCode.JOURNAL_UNREADABLE);
    }
  }

  private List<Hash> entries(long from, long count) throws SQLException {
    try (var select = connection.prepareStatement(ENTRIES)) {
      select.setLong(1, from + 1);
      select.setLong(2, from + count);
      var hashes = new ArrayList<Hash>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.add(Hash.leaf(Hash.stored(rows.getBytes(1))));
        }
      }
      return hashes;
    }
  }

  private List<Hash> tiles(int level, long from, long count) throws SQLException {
    try (var select = connection.prepareStatement(TILES)) {
      select.setInt(1, level);
      select.setLong(2, from);
      select.setLong(3, from + count - 1);
      var hashes = new ArrayList<Hash>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.add(Hash.stored(rows.getBytes(1)));
        }
      }
      return hashes;
    }
  }

  /** Root of a power of two of nodes. */
  private static Hash folded(List<Hash> nodes) {
    var level = new ArrayDeque<>(nodes);
    while (level.size() > 1) {
      var pairs = level.size() / 2;
      for (var pair = 0; pair < pairs; pair++) {
        level.addLast(Hash.node(level.removeFirst(), level.removeFirst()));
      }
    }
    return level.getFirst();
  }
}
