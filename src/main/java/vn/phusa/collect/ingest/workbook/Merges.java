package vn.phusa.collect.ingest.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.Tab;

/** Repeats the values of merged ranges while the rows of a sheet go by. */
final class Merges {

  /** Wider ranges are frames around a page, not cells of a table. */
  private static final int WIDEST = 512;

  private final List<Tab.Span> waiting;
  private final List<Open> open = new ArrayList<>();
  private int next;

  private record Open(Tab.Span span, String text, String exact) {}

  Merges(List<Tab.Span> spans) {
    this.waiting = spans.stream().sorted(Comparator.comparingLong(Tab.Span::firstRow)).toList();
  }

  /** Opens the ranges that begin in this row and forgets those that have ended. */
  void pass(Line line) {
    open.removeIf(range -> range.span().lastRow() < line.number());
    while (next < waiting.size() && waiting.get(next).firstRow() <= line.number()) {
      var span = waiting.get(next++);
      var text = line.text(span.firstColumn());
      if (span.firstRow() == line.number() && !text.isBlank()) {
        open.add(new Open(span, text, line.exact(span.firstColumn())));
      }
    }
  }

  /** The value in every cell of the range, as a header needs it. */
  void fillAll(Line line) {
    fillDown(line);
    for (var range : open) {
      if (value(range.text())) {
        continue;
      }
      var last = Math.min(range.span().lastColumn(), range.span().firstColumn() + WIDEST);
      for (var column = range.span().firstColumn(); column <= last; column++) {
        line.fill(column, range.text(), range.exact());
      }
    }
  }

  /** A number is a value of one column; only a year may head several. */
  private static boolean value(String text) {
    return text.matches("-?[\\d.,]+") && !text.matches("(19|20)\\d{2}");
  }

  /** The value in every row of the range, in its first column only, as rows need it. */
  void fillDown(Line line) {
    for (var range : open) {
      line.fill(range.span().firstColumn(), range.text(), range.exact());
    }
  }

  /** Whether a range goes on in a row that the file may not even mention. */
  boolean covers(long row) {
    return open.stream().anyMatch(range -> range.span().covers(row));
  }
}
