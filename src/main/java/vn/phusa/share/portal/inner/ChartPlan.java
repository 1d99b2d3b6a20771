package vn.phusa.share.portal.inner;

import java.util.Optional;

/**
 * How a dataset is plotted unless the visitor wants otherwise.
 *
 * @param x column along the axis: time or category; the number itself for a histogram
 * @param y number that is put together; empty counts rows
 * @param aggregate {@code sum}, {@code avg}, {@code median}, {@code min}, {@code max} or {@code
 *     count}
 * @param split column that divides into series
 */
public record ChartPlan(
    Kind kind, String x, Optional<String> y, String aggregate, Optional<String> split) {

  /** The shape of a chart. */
  public enum Kind {
    LINE,
    BAR,
    HISTOGRAM
  }
}
