package vn.phusa.refine.quality.inner;

import java.util.ArrayList;
import java.util.List;

/** What equally spaced quantiles tell of a distribution. */
public final class Quantiles {

  private Quantiles() {}

  /** The share of values up to a bound, between two quantiles by the straight line. */
  public static double below(List<Double> quantiles, double bound) {
    var last = quantiles.size() - 1;
    if (bound < quantiles.getFirst()) {
      return 0;
    }
    if (bound >= quantiles.get(last)) {
      return 1;
    }
    var at = last;
    while (quantiles.get(at) > bound) {
      at--;
    }
    var width = quantiles.get(at + 1) - quantiles.get(at);
    return (at + (bound - quantiles.get(at)) / width) / last;
  }

  /** Shares of values in so many intervals of equal width; empty where all values are the same. */
  public static List<Double> intervals(List<Double> quantiles, int count) {
    if (quantiles.isEmpty() || quantiles.getFirst().equals(quantiles.getLast())) {
      return List.of();
    }
    var least = quantiles.getFirst();
    var width = (quantiles.getLast() - least) / count;
    var shares = new ArrayList<Double>();
    var before = 0.0;
    for (var at = 1; at <= count; at++) {
      var up = at == count ? 1 : below(quantiles, least + at * width);
      shares.add(up - before);
      before = up;
    }
    return shares;
  }
}
