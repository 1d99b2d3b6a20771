package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.inner.Tab;

/**
 * A table of a document while it is put together: texts above it become lines of their own, cells
 * that go over several columns or rows become merged ranges.
 */
final class GridTable {

  /** Cells of all tables of a document. */
  static final int MOST_CELLS = 4_000_000;

  private static final int WIDEST = 2_000;
  private static final int TALLEST = 100_000;

  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Tab.Span> spans = new ArrayList<>();
  private final Map<Integer, Long> occupied = new TreeMap<>();
  private List<Cell> row = new ArrayList<>();
  private int column;

  record Cell(int column, Written written) {

    String text() {
      return written.text();
    }
  }

  /** A line above the rows, as a title or a unit. */
  void above(Written text) {
    rows.add(List.of(new Cell(0, text)));
  }

  void startRow() {
    row = new ArrayList<>();
    rows.add(row);
    column = 0;
  }

  /** Leaves cells out at the beginning of a row. */
  void skip(int cells) {
    column += Math.clamp(cells, 0, WIDEST);
  }

  /** As {@link #cell(Written, int, int)}, of a document that says no fonts. */
  void cell(String text, int width, int height) {
    cell(Written.plain(text), width, height);
  }

  /**
   * The next cell of the row, behind those that come down from rows above.
   *
   * @throws IndexOutOfBoundsException beyond all measure
   */
  void cell(Written text, int width, int height) {
    while (occupied.getOrDefault(column, 0L) >= rows.size()) {
      column++;
    }
    var wide = Math.clamp(width, 1, WIDEST);
    var high = Math.clamp(height, 1, TALLEST);
    if (column + wide > WIDEST * 4) {
      throw new IndexOutOfBoundsException(column);
    }
    row.add(new Cell(column, text));
    if (wide > 1 || high > 1) {
      span(wide, high);
    }
    column += wide;
  }

  private void span(int wide, int high) {
    var first = (long) rows.size();
    spans.add(new Tab.Span(first, first + high - 1, column, column + wide - 1));
    for (var covered = column; high > 1 && covered < column + wide; covered++) {
      occupied.put(covered, first + high - 1);
    }
  }

  /** The row under way, 1-based. */
  int number() {
    return rows.size();
  }

  /** The column that the next cell comes to. */
  int column() {
    return column;
  }

  /** A range that is known only when it has ended. */
  void merged(Tab.Span span) {
    spans.add(span);
  }

  List<List<Cell>> rows() {
    return rows;
  }

  List<Tab.Span> spans() {
    return spans;
  }

  /** Whether there is anything to read: a table of one cell is a frame around something. */
  boolean isTable() {
    var filled =
        rows.stream().flatMap(List::stream).filter(cell -> !cell.text().isBlank()).limit(3).count();
    return filled > 2 && rows.stream().anyMatch(cells -> cells.size() > 1);
  }

  /**
   * @throws Problem {@link IngestCode#FILE_TOO_LARGE} when memory would not do
   */
  static void bound(int cells, String file) {
    if (cells > MOST_CELLS) {
      throw new Problem(IngestCode.FILE_TOO_LARGE, file, MOST_CELLS / 1_000_000);
    }
  }
}
