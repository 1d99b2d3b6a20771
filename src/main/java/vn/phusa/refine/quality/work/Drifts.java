package vn.phusa.refine.quality.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.Drift.Presence;
import vn.phusa.refine.quality.Profile;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.Summary;

/** What became of the columns between two states. */
final class Drifts {

  private Drifts() {}

  static List<Drift> between(Profile before, Summary after) {
    var drifts = new ArrayList<Drift>();
    for (var column : after.columns()) {
      drifts.add(
          before
              .find(column.column())
              .map(old -> kept(old, before.rows(), column, after.rows()))
              .orElseGet(() -> come(column, after.rows())));
    }
    before.columns().stream()
        .filter(old -> after.columns().stream().noneMatch(now -> isSame(old, now)))
        .map(old -> gone(old, before.rows()))
        .forEach(drifts::add);
    return drifts;
  }

  private static boolean isSame(ColumnSummary one, ColumnSummary other) {
    return one.column().equals(other.column());
  }

  private static Drift kept(ColumnSummary old, long oldRows, ColumnSummary now, long rows) {
    return new Drift(
        now.column(),
        Presence.KEPT,
        missing(old, oldRows),
        missing(now, rows),
        old.distinct(),
        now.distinct(),
        old.spread().mean(),
        now.spread().mean(),
        new Stability(old, now).index());
  }

  private static Drift come(ColumnSummary now, long rows) {
    var missing = missing(now, rows);
    return new Drift(
        now.column(),
        Presence.COME,
        missing,
        missing,
        0,
        now.distinct(),
        Optional.empty(),
        now.spread().mean(),
        Optional.empty());
  }

  private static Drift gone(ColumnSummary old, long rows) {
    var missing = missing(old, rows);
    return new Drift(
        old.column(),
        Presence.GONE,
        missing,
        missing,
        old.distinct(),
        0,
        old.spread().mean(),
        Optional.empty(),
        Optional.empty());
  }

  private static double missing(ColumnSummary column, long rows) {
    return rows == 0 ? 0 : (rows - column.present()) / (double) rows;
  }
}
