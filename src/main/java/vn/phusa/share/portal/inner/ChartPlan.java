package vn.phusa.share.portal.inner;

import java.util.List;
import java.util.Optional;

/**
 * How a dataset is plotted.
 *
 * @param x column along the axis: time or category; a histogram does not look at it
 * @param y number that is put together; empty counts rows; always there for a histogram
 * @param aggregate one of {@link #AGGREGATES}
 * @param split column that divides into series
 */
public record ChartPlan(
    Kind kind, String x, Optional<String> y, String aggregate, Optional<String> split) {

  /** How numbers are put together. */
  public static final List<String> AGGREGATES =
      List.of("sum", "avg", "median", "min", "max", "count");

  /** The shape of a chart. */
  public enum Kind {
    LINE,
    BAR,
    HISTOGRAM
  }

  /** The column that the figures are of; empty where rows are counted. */
  public Optional<String> measured() {
    return aggregate.equals("count") ? Optional.empty() : y;
  }
}
