package vn.phusa.base.journal.inner;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.journal.Hash;

/**
 * The right-hand edge of a Merkle tree: all that is needed to add entries and to know the root. It
 * holds one hash for each binary digit 1 of its size.
 */
public final class Frontier {

  private static final int MOST_LEVELS = 63;

  private final @Nullable Hash[] nodes = new Hash[MOST_LEVELS];
  private long size;

  /** A tree without entries. */
  public Frontier() {}

  private Frontier(Frontier other) {
    System.arraycopy(other.nodes, 0, nodes, 0, MOST_LEVELS);
    size = other.size;
  }

  public Frontier copy() {
    return new Frontier(this);
  }

  public long size() {
    return size;
  }

  /**
   * Adds one entry.
   *
   * @param tiles is given each tile that this entry completes
   */
  public void add(Hash entry, Consumer<Tile> tiles) {
    var node = Hash.leaf(entry);
    var level = 0;
    while (has(level)) {
      node = Hash.node(requireNonNull(nodes[level]), node);
      level++;
      if (level % Tile.LEVELS == 0) {
        tiles.accept(new Tile(level / Tile.LEVELS, size >> level, node));
      }
    }
    nodes[level] = node;
    size++;
  }

  /** Puts a whole subtree of 2^level entries at the end; the size must be a multiple of that. */
  void append(int level, Hash subtree) {
    nodes[level] = subtree;
    size += 1L << level;
  }

  /** The root of the tree as it stands (RFC 9162, 2.1.1). */
  public Hash root() {
    Hash root = null;
    for (var level = 0; level < MOST_LEVELS; level++) {
      if (has(level)) {
        var node = requireNonNull(nodes[level]);
        root = root == null ? node : Hash.node(node, root);
      }
    }
    return root == null ? Hash.of() : root;
  }

  private boolean has(int level) {
    return (size >> level & 1) == 1;
  }
}
