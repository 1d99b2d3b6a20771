package vn.phusa.collect.ingest.delimited;

import java.util.HashMap;
import java.util.List;

/** How much of a table came through: F1 of header cells, of whole records, of cells. */
record Fidelity(double header, double records, double cells) {

  static Fidelity of(
      List<String> header,
      List<List<String>> rows,
      List<String> readHeader,
      List<List<String>> read) {
    return new Fidelity(
        f1(header, readHeader),
        f1(rows, read),
        f1(
            rows.stream().flatMap(List::stream).toList(),
            read.stream().flatMap(List::stream).toList()));
  }

  double mean() {
    return (header + records + cells) / 3;
  }

  private static <T> double f1(List<T> expected, List<T> read) {
    if (expected.isEmpty() && read.isEmpty()) {
      return 1;
    }
    var left = new HashMap<T, Integer>();
    expected.forEach(value -> left.merge(value, 1, Integer::sum));
    var hits = 0;
    for (var value : read) {
      if (left.getOrDefault(value, 0) > 0) {
        left.merge(value, -1, Integer::sum);
        hits++;
      }
    }
    return 2.0 * hits / (expected.size() + read.size());
  }
}
