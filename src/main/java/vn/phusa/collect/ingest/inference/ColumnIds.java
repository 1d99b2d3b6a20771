package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.phusa.base.text.Slug;

/**
 * Ids of columns whose labels are paths, as {@code Dân số > Nam}: the last parts of a path, no more
 * of them than tell the column from all others.
 */
final class ColumnIds {

  private static final String BETWEEN = " > ";

  private ColumnIds() {}

  /** One id for each label, no two the same. */
  static List<String> of(List<String> labels) {
    var tails = labels.stream().map(ColumnIds::tails).toList();
    var columns = new HashMap<String, Integer>();
    for (var column : tails) {
      new HashSet<>(column.stream().map(Slug::column).toList())
          .forEach(id -> columns.merge(id, 1, Integer::sum));
    }
    return Slug.columns(tails.stream().map(column -> shortest(column, columns)).toList());
  }

  private static String shortest(List<String> tails, Map<String, Integer> columns) {
    for (var tail : tails) {
      var id = Slug.column(tail);
      if (!id.isEmpty() && columns.getOrDefault(id, 0) == 1) {
        return tail;
      }
    }
    return tails.getLast();
  }

  /** "c", "b > c", "a > b > c" of the last. */
  private static List<String> tails(String label) {
    var parts = List.of(label.split(BETWEEN, -1));
    var tails = new ArrayList<String>();
    for (var from = parts.size() - 1; from >= 0; from--) {
      tails.add(String.join(" ", parts.subList(from, parts.size())));
    }
    return tails;
  }
}
