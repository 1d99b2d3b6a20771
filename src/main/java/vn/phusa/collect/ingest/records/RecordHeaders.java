package vn.phusa.collect.ingest.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The headers that the fields of records get. */
final class RecordHeaders {

  private RecordHeaders() {}

  /** A feature's own id and geometry are called so unless a property is. */
  static List<String> of(List<String> fields) {
    return fields.stream().map(field -> header(field, fields::contains)).toList();
  }

  /** Cells of a first line; empty and repeated ones get a number. */
  static List<String> ofCells(List<String> cells) {
    var taken = new HashSet<String>();
    var headers = new ArrayList<String>();
    for (var cell : cells) {
      var wished = cell.isBlank() ? "column" + (headers.size() + 1) : cell;
      var header = wished;
      for (var number = 2; !taken.add(header); number++) {
        header = wished + " (" + number + ")";
      }
      headers.add(header);
    }
    return List.copyOf(headers);
  }

  /** The column of each field; fields of cells are their positions. */
  static Map<String, Integer> positions(List<String> headers, boolean cells) {
    var positions = new HashMap<String, Integer>();
    for (var column = 0; column < headers.size(); column++) {
      positions.put(cells ? Integer.toString(column) : headers.get(column), column);
    }
    for (var own : List.of("id", "geometry")) {
      var column = positions.getOrDefault("feature_" + own, positions.getOrDefault(own, -1));
      positions.put(Shape.OWN + own, column);
    }
    return positions;
  }

  private static String header(String field, Predicate<String> isField) {
    if (!field.startsWith(Shape.OWN)) {
      return field;
    }
    var name = field.substring(Shape.OWN.length());
    return isField.test(name) ? "feature_" + name : name;
  }
}
