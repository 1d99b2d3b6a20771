package vn.phusa.refine.quality.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.phusa.refine.quality.Drift.Grade;
import vn.phusa.refine.quality.Drift.Presence;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.inner.Quantiles;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnSummary.Counted;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Summary;

/** The index against figures computed by hand, and against chance. */
class StabilityTest {

  @Test
  void isTheSumOverClasses() {
    // (0.25 - 0.5) ln(0.25 / 0.5) + (0.75 - 0.5) ln(0.75 / 0.5), less chance: 1 * (1/1000 + 1/1000)
    var index =
        new Stability(
                classes(new Counted("A", 500), new Counted("B", 500)),
                classes(new Counted("A", 250), new Counted("B", 750)))
            .index();
    assertThat(index.orElseThrow()).isEqualTo(0.27465 - 0.002, within(1e-5));
  }

  @Test
  void takesChanceForNothing() {
    var graded = 0;
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var index = new Stability(numbers(random, 60, 0), numbers(random, 60, 0)).index();
      graded += index.orElseThrow() >= 0.25 ? 1 : 0;
    }
    // Without the correction it would be more than half of them.
    assertThat(graded).isLessThan(20);
  }

  @Test
  void seesAShift() {
    var random = new Random(1);
    assertThat(new Stability(numbers(random, 5000, 0), numbers(random, 5000, 1)).index())
        .hasValueSatisfying(index -> assertThat(index).isGreaterThan(0.5));
    assertThat(new Stability(numbers(random, 5000, 0), numbers(random, 5000, 0)).index())
        .hasValueSatisfying(index -> assertThat(index).isLessThan(0.01));
  }

  @Test
  void findsTheShareBelowABoundWithManyEqualValues() {
    var quantiles = IntStream.rangeClosed(0, 20).mapToObj(i -> i <= 12 ? 0.0 : i - 12.0).toList();
    assertThat(Quantiles.below(quantiles, -1)).isZero();
    assertThat(Quantiles.below(quantiles, 0)).isEqualTo(0.6, within(1e-9));
    assertThat(Quantiles.below(quantiles, 0.5)).isEqualTo(0.625, within(1e-9));
    assertThat(Quantiles.below(quantiles, 8)).isEqualTo(1);
    assertThat(Quantiles.intervals(quantiles, 8).getFirst()).isEqualTo(0.65, within(1e-9));
    assertThat(Quantiles.intervals(List.of(3.0, 3.0), 8)).isEmpty();
  }

  @Test
  void tellsColumnsThatCameAndWent() {
    var old =
        new Profile(
            "a.b", 1, java.time.Instant.EPOCH, 10, 10, List.of(named("cu")), List.of(), List.of());
    var drifts = Drifts.between(old, new Summary(2, 10, 10, List.of(named("moi"))));
    assertThat(drifts)
        .extracting(drift -> drift.column() + " " + drift.presence() + " " + drift.grade())
        .containsExactly("moi COME NONE", "cu GONE LARGE");
    assertThat(Drifts.between(old, new Summary(2, 20, 20, List.of(named("cu")))))
        .singleElement()
        .satisfies(drift -> {
          assertThat(drift.presence()).isEqualTo(Presence.KEPT);
          assertThat(drift.missingAfter()).isEqualTo(0.5);
          assertThat(drift.grade()).isEqualTo(Grade.LARGE);
        });
  }

  private static ColumnSummary named(String id) {
    return column(id, ColumnType.TEXT, 10, List.of(), List.of(new Counted("x", 10)));
  }

  private static ColumnSummary classes(Counted... values) {
    return column("loai", ColumnType.TEXT, 1000, List.of(), List.of(values));
  }

  private static ColumnSummary numbers(Random random, int size, double mean) {
    var drawn =
        IntStream.range(0, size).mapToObj(i -> mean + random.nextGaussian()).sorted().toList();
    var quantiles =
        IntStream.rangeClosed(0, 20).mapToObj(i -> drawn.get(i * (size - 1) / 20)).toList();
    return column("so", ColumnType.DOUBLE, size, quantiles, List.of());
  }

  private static ColumnSummary column(
      String id, ColumnType type, long values, List<Double> quantiles, List<Counted> frequent) {
    return new ColumnSummary(
        id,
        type,
        values,
        values,
        new ColumnSummary.Spread(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), quantiles),
        new ColumnSummary.Lengths(0, 0),
        new ColumnSummary.Sample(values, frequent, List.of(), List.of(), List.of()));
  }
}
