package vn.phusa.app.shell.bench;

import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param ours median of our times, or our figure
 * @param yardstick median of the yardstick's; null where only the budget counts
 * @param unit {@code s}, {@code ms} or {@code MiB}
 * @param ratio ours divided by the yardstick; null without one
 * @param budget what DESIGN section 7 allows
 */
record Figure(
    String name,
    double ours,
    @Nullable Double yardstick,
    String unit,
    @Nullable Double ratio,
    Budget budget,
    String note) {

  /** A figure whose ratio is {@code ours / yardstick}. */
  static Figure against(
      String name, Stopwatch.Pair pair, String unit, Budget budget, String note) {
    return new Figure(
        name, pair.ours(), pair.yardstick(), unit, pair.ours() / pair.yardstick(), budget, note);
  }

  /** A figure that stands by itself. */
  static Figure alone(String name, double ours, String unit, Budget budget, String note) {
    return new Figure(name, ours, null, unit, null, budget, note);
  }

  /** Whether the budget holds. */
  public boolean kept() {
    return budget.holds(ours, yardstick);
  }
}
