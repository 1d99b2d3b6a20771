package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import vn.phusa.collect.ingest.Grid;

/** A line with content, its cells cleaned and their looks known. */
record Row(long number, List<String> cells, List<Kind> kinds, int blanksBefore) {

  Row {
    cells = List.copyOf(cells);
    kinds = List.copyOf(kinds);
  }

  static Row of(Grid.Line line, int blanksBefore) {
    var cells = line.cells().stream().map(Row::clean).toList();
    return new Row(line.number(), cells, cells.stream().map(Kind::of).toList(), blanksBefore);
  }

  /** The rows with content, each knowing how many blank lines stand above it. */
  static List<Row> all(Grid grid) {
    var rows = new ArrayList<Row>();
    var blanks = 0;
    for (var lines : List.of(grid.lines(), grid.tail())) {
      for (var line : lines) {
        var blank = line.cells().stream().allMatch(cell -> clean(cell).isEmpty());
        if (!blank) {
          rows.add(of(line, blanks));
        }
        blanks = blank ? blanks + 1 : 0;
      }
    }
    return rows;
  }

  String text(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  Kind kind(int column) {
    return column < kinds.size() ? kinds.get(column) : Kind.EMPTY;
  }

  boolean filled(int column) {
    return kind(column) != Kind.EMPTY;
  }

  /** Cells with content; a text that a merged cell repeats counts once. */
  int width() {
    var width = 0;
    for (var column = 0; column < cells.size(); column++) {
      if (filled(column) && !repeatsLeft(column)) {
        width++;
      }
    }
    return width;
  }

  boolean repeatsLeft(int column) {
    return column > 0 && kind(column) == Kind.TEXT && text(column).equals(text(column - 1));
  }

  /** What stands in a cell itself; nothing in the rest of a merged cell. */
  String own(int column) {
    return repeatsLeft(column) ? "" : text(column);
  }

  int count(Kind kind) {
    return (int) kinds.stream().filter(kind::equals).count();
  }

  int typed() {
    return count(Kind.NUMBER) + count(Kind.DATE);
  }

  int first() {
    var column = 0;
    while (column < cells.size() && !filled(column)) {
      column++;
    }
    return column;
  }

  int last() {
    var column = cells.size() - 1;
    while (column >= 0 && !filled(column)) {
      column--;
    }
    return column;
  }

  String firstText() {
    return text(first());
  }

  /** The first cell that is neither a running number nor a sign. */
  String label() {
    for (var column = 0; column < cells.size(); column++) {
      if (kind(column) == Kind.TEXT && text(column).length() > 1) {
        return text(column);
      }
    }
    return "";
  }

  private static String clean(String cell) {
    var plain = cell;
    for (var index = 0; index < cell.length(); index++) {
      var sign = cell.charAt(index);
      if (sign < ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\u200b') {
        plain = cell.replaceAll("[\\p{Cntrl}\\u00a0\\u202f\\u200b]+", " ").replaceAll(" {2,}", " ");
        break;
      }
    }
    return plain.strip();
  }
}
