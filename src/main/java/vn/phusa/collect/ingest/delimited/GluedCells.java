package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two cells that lost the delimiter between them, told apart by what their columns look like. */
final class GluedCells {

  private static final int LONGEST = 120;

  private final ColumnShapes shapes;

  GluedCells(ColumnShapes shapes) {
    this.shapes = shapes;
  }

  /** The row with one cell divided; nothing when no place, or more than one, is the best. */
  @Nullable List<String> divide(List<String> values) {
    List<String> best = null;
    var score = Double.NEGATIVE_INFINITY;
    var ties = 0;
    for (var cell = 0; cell < values.size(); cell++) {
      var text = values.get(cell);
      for (var at = 1; at < text.length() && text.length() <= LONGEST; at++) {
        var candidate = divided(values, cell, at);
        var value = shapes.fit(candidate) + shapes.likeLengths(candidate, cell);
        if (value > score + 0.001) {
          best = candidate;
          score = value;
          ties = 1;
        } else if (value > score - 0.001) {
          ties++;
        }
      }
    }
    return ties == 1 ? best : null;
  }

  private static List<String> divided(List<String> values, int cell, int at) {
    var text = values.get(cell);
    var result = new ArrayList<>(values);
    result.set(cell, text.substring(0, at));
    result.add(cell + 1, text.substring(at));
    return result;
  }
}
