package vn.phusa.app.shell.bench;

import org.jspecify.annotations.Nullable;

/**
 * One comparison.
 *
 * @param ours median of our times, or our figure
 * @param yardstick median of the yardstick's; null where only the budget counts
 * @param unit {@code s}, {@code ms} or {@code MiB}
 * @param ratio ours divided by the yardstick; null without one
 * @param budget what DESIGN section 7 allows, in words
 */
public record Figure(
    String name,
    double ours,
    @Nullable Double yardstick,
    String unit,
    @Nullable Double ratio,
    String budget,
    String note) {

  /** A figure whose ratio is {@code ours / yardstick}. */
  public static Figure against(
      String name, double ours, double yardstick, String unit, String budget, String note) {
    return new Figure(name, ours, yardstick, unit, ours / yardstick, budget, note);
  }

  /** A figure that stands by itself. */
  public static Figure alone(String name, double ours, String unit, String budget, String note) {
    return new Figure(name, ours, null, unit, null, budget, note);
  }
}
