package vn.phusa.collect.ingest.layout;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one table with what stands above and below it, and which of its columns hold values
 * that names never are.
 *
 * @param typed columns in which numbers or dates prevail from their first one on
 * @param usual the width of the usual row
 */
record Block(List<Row> rows, int columns, BitSet typed, int usual) {

  private static final int NEAR = 6;

  static Block of(List<Row> rows) {
    var columns = rows.stream().mapToInt(row -> row.last() + 1).max().orElse(0);
    var block = new Block(List.copyOf(rows), columns, new BitSet(), usualWidth(rows));
    for (var column = 0; column < columns; column++) {
      block.typed.set(column, block.isTyped(column));
    }
    return block;
  }

  Row row(int index) {
    return rows.get(index);
  }

  int size() {
    return rows.size();
  }

  int typedCells(int index) {
    var row = row(index);
    return (int) typed.stream().filter(column -> row.kind(column).typed()).count();
  }

  int textCells(int index) {
    var row = row(index);
    return (int) typed.stream().filter(column -> row.kind(column) == Kind.TEXT).count();
  }

  /** Years or dates as names of columns: the rows near below are not like it. */
  boolean sequence(int index) {
    if (!Marks.sequence(row(index))) {
      return false;
    }
    var until = Math.min(size(), index + 1 + NEAR);
    var alike = rows.subList(index + 1, until).stream().filter(Marks::sequence).count();
    return until > index + 1 && alike * 3 < until - index - 1;
  }

  /** A row of names in which only years are numbers. */
  boolean namesWithYears(int index) {
    var row = row(index);
    return textCells(index) > 0
        && row.typed() > 0
        && IntStream.range(0, columns)
            .filter(column -> row.kind(column).typed())
            .allMatch(column -> Marks.bareYear(row.text(column)));
  }

  /** A row of running numbers below a header; it numbers a column of texts, too. */
  boolean numbering(int index) {
    var row = row(index);
    if (index == 0 || !Marks.numbering(row)) {
      return false;
    }
    if (row.count(Kind.TEXT) > 0 || row.firstText().startsWith("(")) {
      return true;
    }
    for (var column = 0; column < columns; column++) {
      if (row.filled(column) && prevailsText(index + 1, column)) {
        return true;
      }
    }
    return false;
  }

  boolean prevailsText(int from, int column) {
    var texts = rows.subList(from, size()).stream().filter(r -> r.kind(column) == Kind.TEXT);
    return texts.count() * 2 > size() - from;
  }

  private boolean isTyped(int column) {
    var values = 0;
    var texts = 0;
    for (var index = 0; index < size(); index++) {
      var kind = row(index).kind(column);
      if (kind.typed() && !sequence(index)) {
        values++;
      }
      if (kind == Kind.TEXT && values > 0) {
        texts++;
      }
    }
    return values > texts;
  }

  private static int usualWidth(List<Row> rows) {
    var widths = rows.stream().mapToInt(Row::width).filter(width -> width > 1).sorted().toArray();
    return widths.length == 0 ? 1 : widths[(int) (widths.length * 0.6)];
  }
}
