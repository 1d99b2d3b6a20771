package vn.phusa.base.journal.inner;

import java.util.ArrayList;
import java.util.List;
import vn.phusa.base.journal.Hash;

/** Proofs from a stored Merkle tree (RFC 9162, 2.1.3 and 2.1.4). Indexes count from 0. */
public final class Tree {

  /** Where the nodes come from. */
  @FunctionalInterface
  public interface Nodes {
    /** Root of the complete subtree over the entries {@code index * 2^level} and following. */
    Hash subtree(int level, long index);
  }

  private final Nodes nodes;

  public Tree(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The edge from which a tree of this size goes on. */
  public Frontier frontier(long size) {
    var frontier = new Frontier();
    for (var level = Long.SIZE - 2; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        frontier.append(level, nodes.subtree(level, frontier.size() >> level));
      }
    }
    return frontier;
  }

  public Hash root(long size) {
    return frontier(size).root();
  }

  /** Shows that an entry is in the tree of the first {@code size} entries. */
  public List<Hash> inclusion(long index, long size) {
    var path = new ArrayList<Hash>();
    inclusion(index, 0, size, path);
    return path;
  }

  private void inclusion(long index, long from, long to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    var middle = from + split(to - from);
    if (index < middle) {
      inclusion(index, from, middle, path);
      path.add(hash(middle, to));
      return;
    }
    inclusion(index, middle, to, path);
    path.add(hash(from, middle));
  }

  /** Shows that the tree of the first {@code older} entries is the beginning of a newer one. */
  public List<Hash> consistency(long older, long newer) {
    var path = new ArrayList<Hash>();
    if (older > 0 && older < newer) {
      consistency(older, new Part(0, newer), Known.YES, path);
    }
    return path;
  }

  private record Part(long from, long to) {}

  /** Whether the reader has the hash of a part already: it is the root of the older tree. */
  private enum Known {
    YES,
    NO
  }

  private void consistency(long older, Part part, Known known, List<Hash> path) {
    var size = part.to() - part.from();
    if (older == size) {
      if (known == Known.NO) {
        path.add(hash(part.from(), part.to()));
      }
      return;
    }
    var middle = part.from() + split(size);
    if (older <= split(size)) {
      consistency(older, new Part(part.from(), middle), known, path);
      path.add(hash(middle, part.to()));
      return;
    }
    consistency(older - split(size), new Part(middle, part.to()), Known.NO, path);
    path.add(hash(part.from(), middle));
  }

  /** Hash of a range that begins where a subtree of its size may begin. */
  private Hash hash(long from, long to) {
    var size = to - from;
    if (Long.bitCount(size) == 1) {
      var level = Long.numberOfTrailingZeros(size);
      return nodes.subtree(level, from >> level);
    }
    var middle = from + split(size);
    return Hash.node(hash(from, middle), hash(middle, to));
  }

  /** The largest power of two below a size. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
