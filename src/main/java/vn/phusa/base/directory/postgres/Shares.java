package vn.phusa.base.directory.postgres;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.RebaseOrder.Sharing;
import vn.phusa.base.directory.RebaseOrder.Weight;
import vn.phusa.base.problem.Problem;

/** How figures of a split unit are shared out. */
final class Shares {

  /** Decimals that sharing adds to those of the figure. */
  private static final int FINER = 6;

  private final Sharing sharing;
  private final Map<String, Map<String, BigDecimal>> weights = new HashMap<>();

  Shares(Sharing sharing) {
    this.sharing = sharing;
    if (sharing instanceof Sharing.Weighted(List<Weight> given)) {
      given.forEach(this::add);
    }
  }

  private void add(Weight weight) {
    if (weight.weight().signum() < 0) {
      throw new Problem(
          DirectoryCode.REBASE_WEIGHT_NEGATIVE,
          weight.old(),
          weight.present(),
          weight.weight().toPlainString());
    }
    weights
        .computeIfAbsent(weight.old(), key -> new HashMap<>())
        .put(weight.present(), weight.weight());
  }

  /** The weight of each target; empty when nothing tells. */
  Optional<SortedMap<String, BigDecimal>> of(String old, SortedSet<String> targets) {
    return switch (sharing) {
      case Sharing.LeaveOut() -> Optional.empty();
      case Sharing.Evenly() -> Optional.of(given(targets, Map.of(), BigDecimal.ONE));
      case Sharing.Weighted(List<Weight> all) -> {
        var own = given(targets, weights.getOrDefault(old, Map.of()), BigDecimal.ZERO);
        yield Optional.of(own).filter(map -> sum(map).signum() > 0);
      }
    };
  }

  /** The figure in parts that add up to it exactly; the last one takes what rounding left. */
  static SortedMap<String, BigDecimal> split(
      BigDecimal figure, SortedMap<String, BigDecimal> weights) {
    var total = sum(weights);
    var scale = Math.max(figure.scale(), 0) + FINER;
    var parts = new TreeMap<String, BigDecimal>();
    weights.forEach((target, weight) -> {
      if (weight.signum() > 0) {
        parts.put(target, figure.multiply(weight).divide(total, scale, RoundingMode.HALF_EVEN));
      }
    });
    var rest = figure.subtract(sum(parts));
    parts.merge(parts.lastKey(), rest, BigDecimal::add);
    return Collections.unmodifiableSortedMap(parts);
  }

  private static SortedMap<String, BigDecimal> given(
      SortedSet<String> targets, Map<String, BigDecimal> weights, BigDecimal otherwise) {
    var map = new TreeMap<String, BigDecimal>();
    targets.forEach(target -> map.put(target, weights.getOrDefault(target, otherwise)));
    return map;
  }

  private static BigDecimal sum(Map<String, BigDecimal> map) {
    return map.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
