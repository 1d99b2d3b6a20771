package vn.phusa.collect.ingest.document;

import java.util.HashMap;
import java.util.Map;
import vn.phusa.collect.ingest.inner.Tab;

/**
 * Puts the cells of a Word table into its grid. What goes down over rows has a cell in each of
 * them, which says whether it begins there or goes on.
 */
final class DownMerges {

  private final GridTable table;
  private final Map<Integer, Tab.Span> open = new HashMap<>();

  /** How a cell is connected with those above and below it. */
  enum Down {
    ALONE,
    BEGINS,
    GOES_ON
  }

  DownMerges(GridTable table) {
    this.table = table;
  }

  void cell(Written text, int width, Down down) {
    var column = table.column();
    var before = open.get(column);
    if (down == Down.GOES_ON && before != null) {
      open.put(
          column,
          new Tab.Span(
              before.firstRow(), table.number(), before.firstColumn(), before.lastColumn()));
      table.cell("", 1, 1);
      table.skip(width - 1);
      return;
    }
    var ended = open.remove(column);
    if (ended != null && merges(ended)) {
      table.merged(ended);
    }
    if (down == Down.BEGINS) {
      open.put(column, new Tab.Span(table.number(), table.number(), column, column + width - 1));
      table.cell(text, 1, 1);
      table.skip(width - 1);
      return;
    }
    table.cell(down == Down.GOES_ON ? Written.plain("") : text, width, 1);
  }

  /** The table has ended, and so has what goes down. */
  void end() {
    open.values().stream().filter(DownMerges::merges).forEach(table::merged);
  }

  private static boolean merges(Tab.Span span) {
    return span.firstRow() < span.lastRow() || span.firstColumn() < span.lastColumn();
  }
}
