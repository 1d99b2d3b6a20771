package vn.phusa.collect.ingest.inner;

import java.util.function.IntFunction;

/** The text of a column that is written over several neighbouring cells. */
public final class JoinedCells {

  private JoinedCells() {}

  /**
   * The texts of the cells from left to right with a blank between them; empty ones say nothing.
   */
  public static String of(IntFunction<String> cells, int from, int width) {
    var joined = cells.apply(from);
    for (var cell = from + 1; cell < from + width; cell++) {
      var next = cells.apply(cell);
      if (!next.isBlank()) {
        joined = joined.isBlank() ? next : joined.stripTrailing() + " " + next.strip();
      }
    }
    return joined;
  }

  /**
   * How far right the text begins: the cells before the first one with text. One that only
   * introduces what stands beside it, as "Trong đó:" does, counts as empty.
   */
  public static int step(IntFunction<String> cells, int from, int width) {
    var begun = -1;
    for (var step = 0; step < width; step++) {
      var text = cells.apply(from + step).strip();
      if (!text.isEmpty()) {
        begun = step;
        if (!text.endsWith(":")) {
          return step;
        }
      }
    }
    return Math.max(begun, 0);
  }
}
