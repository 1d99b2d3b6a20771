package vn.phusa.collect.ingest.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import technology.tabula.RectangularTextContainer;
import technology.tabula.Table;

/**
 * A table on one page: where its columns begin, and its rows.
 *
 * @param lefts where each column begins, in points
 * @param rows cells that are there, each with its column
 * @param above lines above it that belong to none of its rows
 */
record PdfGrid(List<Double> lefts, List<List<Cell>> rows, List<String> above) {

  /** Edges so near are the same edge. */
  private static final double NEAR = 3;

  /** Columns of a table that goes on begin at about the same places. */
  private static final double SAME = 12;

  PdfGrid {
    lefts = List.copyOf(lefts);
    rows = rows.stream().map(List::copyOf).toList();
    above = List.copyOf(above);
  }

  record Cell(int column, int width, int height, String text) {}

  /**
   * A table between lines; a cell is as wide and as high as the columns and rows that it covers.
   */
  static PdfGrid ruled(Table table) {
    var cells =
        table.getRows().stream()
            .flatMap(List::stream)
            .filter(cell -> cell.getWidth() > NEAR && cell.getHeight() > NEAR)
            .toList();
    var lefts = edges(cells.stream().map(cell -> (double) cell.getLeft()).toList());
    var tops = edges(cells.stream().map(cell -> (double) cell.getTop()).toList());
    var rows = new ArrayList<List<Cell>>();
    tops.forEach(top -> rows.add(new ArrayList<>()));
    for (var cell : cells) {
      rows.get(at(tops, cell.getTop())).add(placed(cell, lefts, tops));
    }
    rows.forEach(row -> row.sort(Comparator.comparingInt(Cell::column)));
    return new PdfGrid(lefts, rows, List.of());
  }

  private static Cell placed(
      RectangularTextContainer<?> cell, List<Double> lefts, List<Double> tops) {
    var column = at(lefts, cell.getLeft());
    var width = Math.max(1, at(lefts, cell.getRight() - 2 * NEAR) - column + 1);
    var height = Math.max(1, at(tops, cell.getBottom() - 2 * NEAR) - at(tops, cell.getTop()) + 1);
    var text = cell.getText().replaceAll("[\\r\\n]+", " ").strip();
    return new Cell(column, width, height, text);
  }

  /** Places in their order, those near each other once. */
  private static List<Double> edges(List<Double> places) {
    var edges = new ArrayList<Double>();
    for (var place : places.stream().sorted().toList()) {
      if (edges.isEmpty() || place - edges.getLast() > NEAR) {
        edges.add(place);
      }
    }
    return edges;
  }

  /** The last edge at or before a place. */
  private static int at(List<Double> edges, double place) {
    var index = 0;
    while (index + 1 < edges.size() && edges.get(index + 1) <= place + NEAR) {
      index++;
    }
    return index;
  }

  int cells() {
    return rows.stream().mapToInt(List::size).sum();
  }

  boolean continues(PdfGrid before) {
    if (lefts.size() != before.lefts().size()) {
      return false;
    }
    for (var column = 0; column < lefts.size(); column++) {
      if (Math.abs(lefts.get(column) - before.lefts().get(column)) > SAME) {
        return false;
      }
    }
    return true;
  }

  void into(GridTable table) {
    for (var row : rows) {
      table.startRow();
      for (var cell : row) {
        table.skip(cell.column() - table.column());
        table.cell(cell.text(), cell.width(), cell.height());
      }
    }
  }
}
