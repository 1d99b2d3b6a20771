package vn.phusa.refine.quality.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.refine.quality.inner.Quantiles;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnSummary.Counted;

/**
 * The population stability index of a column between two states: the sum of (a − e) · ln(a / e)
 * over classes, with e and a the shares of a class before and after. Of two samples from the same
 * population it is about (classes − 1) · (1/m + 1/n) (Yurdakul, Statistical Properties of
 * Population Stability Index, 2018); that much is taken off, so that a small table does not seem to
 * change with every version.
 */
record Stability(ColumnSummary before, ColumnSummary after) {

  /** A class that is empty on one side counts as one row in ten thousand. */
  private static final double LEAST = 0.0001;

  /** Less than that of the rows among the frequent values, and they say little of the column. */
  private static final double TELLING = 0.5;

  private static final List<Integer> TENTHS = List.of(2, 4, 6, 8, 10, 12, 14, 16, 18);

  Optional<Double> index() {
    if (before.type() != after.type() || isEmpty(before) || isEmpty(after)) {
      return Optional.empty();
    }
    if (covered(before.sample().frequent()) >= TELLING) {
      return Optional.of(between(before.sample().frequent(), after.sample().frequent()));
    }
    if (!before.spread().quantiles().isEmpty() && !after.spread().quantiles().isEmpty()) {
      return Optional.of(ofSpread());
    }
    return before.sample().shapes().isEmpty()
        ? Optional.empty()
        : Optional.of(between(before.sample().shapes(), after.sample().shapes()));
  }

  private static boolean isEmpty(ColumnSummary column) {
    return column.sample().values() == 0;
  }

  private double covered(List<Counted> values) {
    return values.stream().mapToLong(Counted::count).sum() / (double) before.sample().values();
  }

  private double between(List<Counted> first, List<Counted> second) {
    var expected = shares(first, before.sample().values());
    var actual = shares(second, after.sample().values());
    var classes =
        Stream.concat(expected.keySet().stream(), actual.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var sum = 0.0;
    for (var one : classes) {
      // What is beyond the twenty may be there all the same, if rarely: it is part of the rest.
      if (expected.containsKey(one) && actual.containsKey(one) || isWhole(first, second)) {
        sum += part(expected.getOrDefault(one, 0.0), actual.getOrDefault(one, 0.0));
      }
    }
    if (!isWhole(first, second)) {
      sum += part(1 - common(expected, actual), 1 - common(actual, expected));
    }
    return corrected(sum, classes.size());
  }

  private static boolean isWhole(List<Counted> first, List<Counted> second) {
    return first.size() < 20 && second.size() < 20;
  }

  private static double common(Map<String, Double> of, Map<String, Double> with) {
    return of.entrySet().stream()
        .filter(one -> with.containsKey(one.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static Map<String, Double> shares(List<Counted> values, long all) {
    var shares = new HashMap<String, Double>();
    values.forEach(one -> shares.merge(one.value(), one.count() / (double) all, Double::sum));
    return shares;
  }

  /** By the tenths of the distribution before. */
  private double ofSpread() {
    var old = before.spread().quantiles();
    var bounds = TENTHS.stream().map(old::get).distinct().toList();
    var sum = 0.0;
    var expected = 0.0;
    var actual = 0.0;
    for (var bound : bounds) {
      var e = Quantiles.below(old, bound);
      var a = Quantiles.below(after.spread().quantiles(), bound);
      sum += part(e - expected, a - actual);
      expected = e;
      actual = a;
    }
    sum += part(1 - expected, 1 - actual);
    return corrected(sum, bounds.size() + 1);
  }

  private static double part(double expected, double actual) {
    var e = Math.max(LEAST, expected);
    var a = Math.max(LEAST, actual);
    return (a - e) * Math.log(a / e);
  }

  private double corrected(double sum, int classes) {
    var chance = (classes - 1) * (1.0 / before.sample().values() + 1.0 / after.sample().values());
    return Math.max(0, sum - chance);
  }
}
