package vn.phusa.refine.quality.work;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The least 64 hashes of the values of a column: enough to estimate which part of all values two
 * columns have in common (Broder, On the resemblance and containment of documents, 1997).
 */
record Sketch(String dataset, String column, String type, List<Long> least) {

  static final int SIZE = 64;

  Sketch {
    least = List.copyOf(least);
  }

  /** The estimated share of the values of both that both have. */
  double resemblance(Sketch other) {
    var mine = new HashSet<>(least);
    var theirs = new HashSet<>(other.least);
    var union =
        Stream.concat(mine.stream(), theirs.stream()).distinct().sorted().limit(SIZE).toList();
    var common =
        union.stream().filter(hash -> mine.contains(hash) && theirs.contains(hash)).count();
    return union.isEmpty() ? 0 : common / (double) union.size();
  }
}
