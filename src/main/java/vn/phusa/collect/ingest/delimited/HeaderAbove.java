package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A header line whose width differs from its rows: other delimiter, or cells too few or too many.
 */
final class HeaderAbove {

  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", ":", "^", "~", " ");

  private HeaderAbove() {}

  /**
   * @param cells as many as the table has columns
   */
  record Found(TextRecord line, List<String> cells) {}

  static @Nullable Found in(Segment segment, ColumnShapes shapes) {
    var above = segment.above();
    if (above.isEmpty() || segment.width() < 2) {
      return null;
    }
    var run = above.getLast();
    var line = run.first().getLast();
    if (run.to() != line.lastLine() || line.lastLine() + 1 != segment.from()) {
      return null;
    }
    var cells = cells(line, segment.width());
    return cells == null || !header(cells, shapes) ? null : new Found(line, cells);
  }

  private static @Nullable List<String> cells(TextRecord line, int width) {
    for (var text : List.of(line.raw(), line.values().getFirst())) {
      for (var delimiter : DELIMITERS) {
        var split = new Splitter(Dialect.of(delimiter, "\"")).split(text);
        if (split.regular() && split.values().size() == width) {
          return split.values();
        }
      }
    }
    var differs = Math.abs(line.width() - width);
    return line.width() < 2 || differs > Math.max(1, width / 2) ? null : fitted(line, width);
  }

  private static List<String> fitted(TextRecord line, int width) {
    var cells = new ArrayList<>(line.values());
    if (cells.size() < width) {
      cells.addAll(Collections.nCopies(width - cells.size(), ""));
      return cells;
    }
    for (var i = cells.size() - 1; i >= 0 && cells.size() > width; i--) {
      if (cells.get(i).isBlank()) {
        cells.remove(i);
      }
    }
    while (cells.size() > width) {
      var last = cells.removeLast();
      cells.set(cells.size() - 1, cells.getLast() + " " + last);
    }
    return cells;
  }

  private static boolean header(List<String> cells, ColumnShapes shapes) {
    for (var i = 0; i < cells.size(); i++) {
      var shape = CellShape.of(cells.get(i));
      if (shapes.typed(i) && shape == shapes.kind(i)) {
        return false;
      }
    }
    return true;
  }
}
