package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Decides which of the first rows are titles and which are the header. */
final class HeaderDecision {

  private static final int MOST_LINES = 8;

  private final List<TextRecord> rows;
  private final ColumnShapes shapes;
  private final int width;
  private int titles;
  private int headers;
  private double certainty = 0.9;

  /**
   * @param rows the first rows of a table, all of its width
   */
  HeaderDecision(List<TextRecord> rows, int width) {
    this.rows = rows;
    this.width = width;
    var skipped = Math.min(5, rows.size() / 2);
    this.shapes = new ColumnShapes(rows.subList(skipped, rows.size()), width);
    decide();
  }

  /** Rows above the header that only hold a title. */
  int titles() {
    return titles;
  }

  /** Rows of the header; 0 when the table has none. */
  int headers() {
    return headers;
  }

  double certainty() {
    return certainty;
  }

  /** There is a header beyond doubt, not only by habit. */
  boolean sure() {
    return headers > 0 && certainty >= 0.8;
  }

  private void decide() {
    if (rows.isEmpty()) {
      return;
    }
    var last = -1;
    for (var i = 0; i < Math.min(MOST_LINES, rows.size() - 1); i++) {
      var score = likeness(rows.get(i));
      if (score > 0.9) {
        last = i;
      } else if (score < 0 || !sparse(rows.get(i))) {
        break;
      }
    }
    if (last >= 0) {
      titles = titleRows(last);
      headers = last + 1 - titles;
      certainty = Math.min(0.98, 0.85 + 0.02 * likeness(rows.get(last)));
      return;
    }
    byText();
  }

  /** Positive for a header: cells that no row of their column looks like. */
  private double likeness(TextRecord row) {
    var years = years(row);
    var sum = 0.0;
    for (var i = 0; i < width; i++) {
      var cell = row.values().get(i);
      var shape = CellShape.of(cell);
      if (shape == CellShape.EMPTY) {
        continue;
      }
      var marked = shapes.quotedOtherwise(i, row.split().quoted().get(i));
      if (shapes.typed(i)) {
        var differs = marked || shape != shapes.kind(i) || years && year(cell);
        sum += differs ? 1 : -1.5;
      } else if (shape == CellShape.TEXT && shapes.unlike(i, cell)) {
        sum += 0.3;
      }
      sum += marked ? 0.2 : 0;
    }
    return sum;
  }

  /** Years as headings of columns whose cells are not years. */
  private boolean years(TextRecord row) {
    var seen = new HashSet<String>();
    for (var cell : row.values()) {
      if (year(cell)) {
        seen.add(cell.strip());
      }
    }
    var others =
        rows.stream()
            .skip(1)
            .limit(20)
            .filter(
                r -> r.values().stream().filter(HeaderDecision::year).count() * 2 >= seen.size())
            .count();
    return seen.size() >= 2 && others * 2 <= Math.min(20, rows.size() - 1);
  }

  private static boolean year(String cell) {
    var text = cell.strip();
    return text.length() == 4
        && (text.startsWith("19") || text.startsWith("20"))
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private boolean sparse(TextRecord row) {
    return filled(row) * 2 <= width;
  }

  private static long filled(TextRecord row) {
    return row.values().stream().filter(cell -> !cell.isBlank()).count();
  }

  private int titleRows(int last) {
    var count = 0;
    while (count < last && width > 2 && filled(rows.get(count)) == 1) {
      count++;
    }
    return count;
  }

  /** All columns are text: a header's names are filled, short, different, and do not come again. */
  private void byText() {
    var first = rows.getFirst();
    if (likeness(first) < 0) {
      certainty = 0.9;
      return;
    }
    var values = first.values().stream().map(String::strip).toList();
    var named = values.stream().filter(v -> !v.isEmpty()).toList();
    var distinct = new HashSet<>(named).size() == named.size();
    var texts = values.stream().allMatch(v -> nameLike(v));
    var fullEnough = named.size() * 2 > width;
    headers = distinct && texts && fullEnough && !comesAgain(first) ? 1 : 0;
    certainty = rows.size() == 1 ? 0.6 : 0.7;
  }

  private static boolean nameLike(String value) {
    var shape = CellShape.of(value);
    return value.length() <= 120
        && shape != CellShape.NUMBER
        && shape != CellShape.DATE
        && shape != CellShape.TIME
        && shape != CellShape.WEB;
  }

  private boolean comesAgain(TextRecord first) {
    var again = new ArrayList<Integer>();
    for (var i = 0; i < width; i++) {
      var column = i;
      var value = first.values().get(i);
      if (!value.isBlank()
          && rows.stream()
              .skip(1)
              .anyMatch(r ->
                  r.values().get(column).equals(value) && !r.values().equals(first.values()))) {
        again.add(i);
      }
    }
    return !again.isEmpty();
  }
}
