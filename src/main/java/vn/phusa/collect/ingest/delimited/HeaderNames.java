package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** One name a column from one or more header rows. */
final class HeaderNames {

  private HeaderNames() {}

  /**
   * Joined with " > ", blanks collapsed, made different; a missing name becomes C and its number.
   */
  static List<String> of(List<List<String>> rows, int width, Repairs repairs, long line) {
    var spread = new ArrayList<List<String>>();
    for (var i = 0; i < rows.size(); i++) {
      var last = i == rows.size() - 1;
      spread.add(last ? rows.get(i) : spread(rows.get(i), rows.subList(i + 1, rows.size())));
    }
    var names = new ArrayList<String>();
    var used = new HashSet<String>();
    for (var column = 0; column < width; column++) {
      var name = joined(spread, column);
      if (name.isEmpty()) {
        if (!rows.isEmpty()) {
          repairs.add("headersMissing", line);
        }
        name = "C" + (column + 1);
      }
      names.add(different(name, used, repairs, line));
    }
    return names;
  }

  private static String different(String name, HashSet<String> used, Repairs repairs, long line) {
    var result = name;
    for (var i = 2; !used.add(result); i++) {
      result = name + " (" + i + ")";
    }
    if (!result.equals(name)) {
      repairs.add("headersRepeated", line);
    }
    return result;
  }

  /** A heading over several columns stands only in the first of them. */
  private static List<String> spread(List<String> row, List<List<String>> below) {
    var result = new ArrayList<String>();
    var last = "";
    for (var i = 0; i < row.size(); i++) {
      var column = i;
      var cell = row.get(i).strip();
      var named = below.stream().anyMatch(r -> !r.get(column).isBlank());
      last = cell.isEmpty() ? last : cell;
      result.add(cell.isEmpty() && named ? last : cell);
    }
    return result;
  }

  /** A header whose every name stands in another quote. */
  private static boolean embraced(List<String> row) {
    return row.size() > 1
        && row.stream()
            .map(String::strip)
            .allMatch(name -> name.length() > 1 && name.startsWith("'") && name.endsWith("'"));
  }

  private static String bare(List<String> row, int column) {
    var name = row.get(column).strip();
    return embraced(row) ? name.substring(1, name.length() - 1) : name;
  }

  private static String joined(List<List<String>> rows, int column) {
    var parts = new LinkedHashSet<String>();
    for (var row : rows) {
      var part = bare(row, column).strip().replaceAll("\\s+", " ");
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(" > ", parts);
  }
}
