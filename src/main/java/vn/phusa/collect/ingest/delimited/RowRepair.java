package vn.phusa.collect.ingest.delimited;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a row the width of its table, by what its neighbours look like; no cell is ever lost. */
final class RowRepair {

  private final OtherDialects others;
  private final ColumnShapes shapes;
  private final Dialect dialect;
  private final Repairs repairs;
  private final int width;

  RowRepair(Dialect dialect, ColumnShapes shapes, Repairs repairs) {
    this.dialect = dialect;
    this.shapes = shapes;
    this.repairs = repairs;
    this.width = shapes.width();
    this.others = new OtherDialects(dialect, shapes);
  }

  List<String> repair(TextRecord row) {
    if (row.width() == width) {
      return sameWidth(row);
    }
    var other = others.read(row);
    if (other != null) {
      repairs.add(other.repair(), row.line());
      return other.values();
    }
    if (row.width() < width) {
      return lengthen(row);
    }
    var surplus = row.values().subList(width, row.width());
    if (surplus.stream().allMatch(String::isBlank)
        && shapes.accepts(row.values().subList(0, width))) {
      repairs.add("emptyCellsBeyondTheLastColumn", row.line());
      return row.values().subList(0, width);
    }
    return shorten(row);
  }

  private List<String> sameWidth(TextRecord row) {
    if (!row.broken() && row.split().regular() && !orphaned(row)) {
      var other = others.requoted(row);
      if (other != null) {
        repairs.add(other.repair(), row.line());
        return other.values();
      }
      return row.values();
    }
    repairs.add("quotesMended", row.line());
    return withoutOrphans(row);
  }

  private boolean orphaned(TextRecord row) {
    if (dialect.quote().isEmpty() || !row.raw().contains(dialect.quote())) {
      return false;
    }
    for (var i = 0; i < row.width(); i++) {
      if (orphan(row, i)) {
        return true;
      }
    }
    return false;
  }

  /** A closing quote whose opening one is missing, in a column that is quoted elsewhere. */
  private boolean orphan(TextRecord row, int cell) {
    var text = row.values().get(cell);
    return !row.split().quoted().get(cell)
        && text.endsWith(dialect.quote())
        && text.indexOf(dialect.quote()) == text.length() - 1
        && (shapes.usuallyQuoted(cell) || shapes.typed(cell));
  }

  private List<String> withoutOrphans(TextRecord row) {
    var values = new ArrayList<>(row.values());
    for (var i = 0; i < values.size(); i++) {
      if (orphan(row, i)) {
        values.set(i, values.get(i).substring(0, values.get(i).length() - 1));
      }
    }
    return values;
  }

  private List<String> shorten(TextRecord row) {
    var surplus = row.width() - width;
    var pieces = new Pieces(row, dialect);
    List<String> best = pieces.merged(width - 1, surplus);
    var score = shapes.fit(best);
    var key = "surplusCellsJoined";
    for (var at = 0; at < width - 1; at++) {
      var merged = pieces.merged(at, surplus);
      var value = shapes.fit(merged) + pieces.cohesion(at, surplus);
      if (value > score + 0.01) {
        score = value;
        best = merged;
        key = "delimitersInsideCells";
      }
    }
    var dropped = surplus == 1 ? withoutOneEmpty(row.values()) : null;
    if (dropped != null && shapes.fit(dropped) + 0.1 >= score) {
      best = dropped;
      key = "extraDelimiters";
    }
    repairs.add(key, row.line());
    return best;
  }

  private @Nullable List<String> withoutOneEmpty(List<String> values) {
    List<String> best = null;
    for (var i = 0; i < values.size(); i++) {
      if (values.get(i).isBlank()) {
        var rest = new ArrayList<>(values);
        rest.remove(i);
        if (best == null || shapes.fit(rest) > shapes.fit(best)) {
          best = rest;
        }
      }
    }
    return best;
  }

  private List<String> lengthen(TextRecord row) {
    var values = withoutOrphans(row);
    var missing = width - values.size();
    var best = padded(values, values.size(), missing);
    var divided = missing == 1 ? new GluedCells(shapes).divide(values) : null;
    if (divided != null && shapes.fit(divided) > shapes.fit(best) + 1.5) {
      repairs.add("missingDelimiters", row.line());
      return divided;
    }
    var score = shapes.fit(best) + 1.5;
    var key = "shortRowsFilled";
    for (var at = 0; at < values.size() && values.size() > 1; at++) {
      var candidate = padded(values, at, missing);
      if (shapes.fit(candidate) > score) {
        best = candidate;
        score = shapes.fit(candidate);
        key = "shortRowsAligned";
      }
    }
    repairs.add(key, row.line());
    return best;
  }

  private static List<String> padded(List<String> values, int at, int missing) {
    var padded = new ArrayList<>(values);
    padded.addAll(at, Collections.nCopies(missing, ""));
    return padded;
  }
}
