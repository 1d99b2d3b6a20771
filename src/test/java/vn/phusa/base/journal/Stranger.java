package vn.phusa.base.journal;

import java.util.List;

/** Checks proofs by the steps of RFC 9162, which are other ones than those that make them. */
public final class Stranger {

  private Stranger() {}

  /** RFC 9162, 2.1.3.2. */
  public static boolean accepts(Hash entry, long index, Checkpoint signed, List<Hash> path) {
    return root(entry, index, signed.size(), path).equals(signed.root());
  }

  /** The root that an entry and the hashes beside its way lead to. */
  public static Hash root(Hash entry, long index, long size, List<Hash> path) {
    var fn = index;
    var sn = size - 1;
    var r = Hash.leaf(entry);
    for (var p : path) {
      if (sn == 0) {
        return Hash.NONE;
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = Hash.node(p, r);
        while (fn != 0 && (fn & 1) == 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = Hash.node(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 ? r : Hash.NONE;
  }

  /** RFC 9162, 2.1.4.2. */
  public static boolean extendsTree(
      long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> path) {
    if (first == second) {
      return path.isEmpty() && firstRoot.equals(secondRoot);
    }
    var steps = new java.util.ArrayDeque<>(path);
    if (Long.bitCount(first) == 1) {
      steps.addFirst(firstRoot);
    }
    var fn = first - 1;
    var sn = second - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    var fr = steps.removeFirst();
    var sr = fr;
    for (var c : steps) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = Hash.node(c, fr);
        sr = Hash.node(c, sr);
        while (fn != 0 && (fn & 1) == 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Hash.node(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(firstRoot) && sr.equals(secondRoot);
  }
}
