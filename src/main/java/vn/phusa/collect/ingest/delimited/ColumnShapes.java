package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cells of each column usually look like, to judge a row by. */
final class ColumnShapes {

  private static final double USUAL = 0.8;

  private final List<Column> columns = new ArrayList<>();

  /**
   * @param rows rows of the right width
   */
  ColumnShapes(List<TextRecord> rows, int width) {
    for (var i = 0; i < width; i++) {
      columns.add(Column.of(rows, i));
    }
  }

  int width() {
    return columns.size();
  }

  CellShape kind(int column) {
    return columns.get(column).kind;
  }

  boolean typed(int column) {
    var kind = kind(column);
    return kind != CellShape.TEXT && kind != CellShape.EMPTY;
  }

  long typedColumns() {
    return columns.stream()
        .filter(c -> c.kind != CellShape.TEXT && c.kind != CellShape.EMPTY)
        .count();
  }

  boolean usuallyQuoted(int column) {
    return columns.get(column).quoted >= USUAL;
  }

  /** A text column whose cells follow one pattern that this cell does not. */
  boolean unlike(int column, String cell) {
    var usual = columns.get(column).pattern;
    return !usual.isEmpty() && !CellShape.pattern(cell).equals(usual);
  }

  boolean quotedOtherwise(int column, boolean quoted) {
    var share = columns.get(column).quoted;
    return quoted ? share < 0.05 : share > 0.95;
  }

  /** Higher is better; 1 for each cell that looks as its column does, less or below 0 otherwise. */
  double fit(List<String> row) {
    var sum = 0.0;
    for (var i = 0; i < columns.size(); i++) {
      sum += columns.get(i).fit(i < row.size() ? row.get(i) : "");
    }
    return sum;
  }

  /** No cell contradicts its column. */
  boolean accepts(List<String> row) {
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i).fit(row.get(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** How well a cell and the next have the lengths that are usual in their columns, 0 to 1. */
  double likeLengths(List<String> row, int cell) {
    return columns.get(cell).likeLength(row.get(cell))
        + columns.get(cell + 1).likeLength(row.get(cell + 1));
  }

  private record Column(
      CellShape kind, String pattern, double filled, double quoted, boolean firm, int length) {

    static Column of(List<TextRecord> rows, int at) {
      var kinds = new HashMap<CellShape, Integer>();
      var patterns = new HashMap<String, Integer>();
      var lengths = new HashMap<Integer, Integer>();
      var filled = 0;
      var quoted = 0;
      for (var row : rows) {
        var cell = row.values().get(at);
        var kind = CellShape.of(cell);
        if (kind != CellShape.EMPTY) {
          filled++;
          kinds.merge(kind, 1, Integer::sum);
          patterns.merge(CellShape.pattern(cell), 1, Integer::sum);
          lengths.merge(cell.length(), 1, Integer::sum);
        }
        if (row.split().quoted().get(at)) {
          quoted++;
        }
      }
      var count = Math.max(1, rows.size());
      var kind = top(kinds);
      var share = kind == null ? 1 : (double) kind.getValue() / filled;
      var shape = kind == null ? CellShape.EMPTY : share >= USUAL ? kind.getKey() : CellShape.TEXT;
      var pattern = top(patterns);
      var most = pattern == null ? 0 : pattern.getValue();
      return new Column(
          shape,
          pattern != null && filled >= 3 && most >= filled * 0.9 ? pattern.getKey() : "",
          (double) filled / count,
          (double) quoted / count,
          share >= 0.95,
          lengths.size() == 1 ? lengths.keySet().iterator().next() : 0);
    }

    double likeLength(String cell) {
      return length > 0 && cell.length() == length ? 0.5 : 0;
    }

    private static <K> Map.@org.jspecify.annotations.Nullable Entry<K, Integer> top(
        Map<K, Integer> counts) {
      return counts.entrySet().stream()
          .max(Comparator.comparingInt(Map.Entry::getValue))
          .orElse(null);
    }

    double fit(String cell) {
      var shape = CellShape.of(cell);
      if (shape == CellShape.EMPTY) {
        return filled >= 0.99 ? -1 : kind == CellShape.EMPTY ? 1 : 0.2;
      }
      if (kind == CellShape.EMPTY) {
        return -0.5;
      }
      if (kind != CellShape.TEXT) {
        return shape == kind ? 1 : -2;
      }
      if (!pattern.isEmpty()) {
        return CellShape.pattern(cell).equals(pattern) ? 1 : -0.5;
      }
      return shape == CellShape.TEXT ? 0.6 : firm ? -0.5 : 0.1;
    }
  }
}
