package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import vn.phusa.collect.ingest.inner.Units;

/** Names of columns made from the cells of a header. */
final class Names {

  private static final String BETWEEN = " > ";
  private static final String ITEMS = "Chỉ tiêu";

  private Names() {}

  /**
   * The texts of one column from top to bottom as one name. A text that goes on in the next line
   * ("Thực hiện" / "tháng 6") is joined by a space, a unit in brackets, a part below a group of
   * columns by " > ".
   */
  static String join(List<List<String>> lines, int column) {
    var name = new StringBuilder();
    var last = "";
    var group = false;
    for (var line : lines) {
      var text = line.get(column);
      if (text.isEmpty() || text.equalsIgnoreCase(last)) {
        continue;
      }
      if (!name.isEmpty()) {
        name.append(group && !continues(text) && !Units.isMeasure(text) ? BETWEEN : " ");
      }
      name.append(!name.isEmpty() && Units.isMeasure(text) ? "(" + text + ")" : text);
      last = text;
      group = shared(line, column);
    }
    return name.toString();
  }

  private static boolean shared(List<String> line, int column) {
    var text = line.get(column);
    return column > 0 && line.get(column - 1).equals(text)
        || column + 1 < line.size() && line.get(column + 1).equals(text);
  }

  private static boolean continues(String text) {
    var first = text.charAt(0);
    return Character.isLowerCase(first)
        || Character.isDigit(first) && !Marks.bareYear(text)
        || first == '(';
  }

  /**
   * The same names, {@code cot_3} for the third column of the sheet when it has none. What stands
   * left of all names says what the figures of a row are: statistical tables call that their items.
   */
  static List<String> filled(List<String> names, List<Integer> positions) {
    var filled = new ArrayList<String>();
    var left = names.stream().anyMatch(name -> !name.isEmpty());
    for (var index = 0; index < names.size(); index++) {
      var name = names.get(index);
      left &= name.isEmpty();
      var otherwise = left ? ITEMS : "cot_" + (positions.get(index) + 1);
      filled.add(name.isEmpty() ? otherwise : name);
    }
    return filled;
  }

  /** The same names, the second of two alike called "… (2)". */
  static List<String> unique(List<String> names) {
    var seen = new HashSet<String>();
    var unique = new ArrayList<String>();
    for (var name : names) {
      var candidate = name;
      for (var number = 2; !seen.add(candidate.toLowerCase(Locale.ROOT)); number++) {
        candidate = name + " (" + number + ")";
      }
      unique.add(candidate);
    }
    return unique;
  }
}
