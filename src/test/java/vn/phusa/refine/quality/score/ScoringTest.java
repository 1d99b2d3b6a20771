package vn.phusa.refine.quality.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Classification;
import vn.phusa.collect.ingest.RunCounts;
import vn.phusa.refine.quality.AlertKind;
import vn.phusa.refine.quality.Dimension;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Score;
import vn.phusa.refine.quality.inner.Raised;
import vn.phusa.refine.quality.inner.Subject;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.Thresholds;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnSummary.Counted;
import vn.phusa.store.lake.ColumnType;

/** Scores of tables that can be counted by hand. */
class ScoringTest {

  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  private final Scoring scoring = new Scoring();

  @Test
  void countsRequiredColumnsTwice() {
    // 2 * 90/100 for the required column, 40/100 for the other, by 3
    assertThat(value(Dimension.COMPLETENESS, subject("monthly", Optional.empty(), 0)))
        .isEqualTo((2 * 0.9 + 0.4) / 3, within(1e-9));
    assertThat(parts(Dimension.COMPLETENESS))
        .containsExactly("gap ghi_chu [0.6]", "gap.required ma [0.1]");
  }

  @Test
  void takesValidityFromTheRun() {
    assertThat(value(Dimension.VALIDITY, subject("monthly", Optional.empty(), 0)))
        .isEqualTo(0.8, within(1e-9));
  }

  @Test
  void looksForRepeatsInTheKey() {
    assertThat(value(Dimension.UNIQUENESS, subject("monthly", Optional.empty(), 0)))
        .isEqualTo(80 / 90.0, within(1e-9));
  }

  @Test
  void weighsShapesAndDriftAlike() {
    // The key: 81 of 90 in one shape; the notes have no common one. One of two columns has changed.
    assertThat(value(Dimension.CONSISTENCY, subject("monthly", Optional.empty(), 0)))
        .isEqualTo((0.9 + 0.5) / 2, within(1e-9));
  }

  @Test
  void growsOldByItsPromise() {
    var monthly = subject("monthly", Optional.empty(), 0);
    assertThat(at(monthly, 62)).contains(1.0);
    assertThat(at(monthly, 124)).contains(0.5);
    assertThat(at(subject("monthly", Optional.of(10), 0), 20)).contains(0.5);
    assertThat(at(subject("irregular", Optional.empty(), 0), 900)).isEmpty();
  }

  @Test
  void raisesWhatTheContractDoesNotLetPass() {
    var subject = subject("monthly", Optional.of(10), 0.05);
    assertThat(scoring.broken(subject, MADE.plus(30, ChronoUnit.DAYS)))
        .extracting(raised -> raised.kind() + " " + raised.subject() + " " + raised.values())
        .containsExactlyInAnyOrder(
            "BAD_ROWS  [20, 100, 0.05]",
            "LATE  [30, 10]",
            "REQUIRED_EMPTY ma [10]",
            "NOT_UNIQUE ma [10]",
            "OUT_OF_RANGE ghi_chu [0]",
            "DRIFTED ghi_chu []");
    assertThat(scoring.broken(subject("monthly", Optional.of(30), 0.2), MADE))
        .extracting(Raised::kind)
        .doesNotContain(AlertKind.BAD_ROWS, AlertKind.LATE);
  }

  @Test
  void saysNothingOfAnEmptyTable() {
    var empty = new Profile("a.b", 1, MADE, 0, 0, List.of(), List.of(), List.of());
    var subject =
        new Subject(dataset("daily"), empty, Optional.empty(), Optional.of(RunCounts.none()));
    assertThat(scoring.scores(subject, MADE)).isEmpty();
  }

  private Optional<Double> at(Subject subject, int days) {
    return scoring.scores(subject, MADE.plus(days, ChronoUnit.DAYS)).stream()
        .filter(score -> score.dimension() == Dimension.TIMELINESS)
        .map(Score::value)
        .findFirst();
  }

  private double value(Dimension dimension, Subject subject) {
    return score(dimension, subject).value();
  }

  private List<String> parts(Dimension dimension) {
    return score(dimension, subject("monthly", Optional.empty(), 0)).parts().stream()
        .map(part -> part.key() + " " + part.column().orElse("") + " " + rounded(part.values()))
        .toList();
  }

  private static List<Double> rounded(List<Double> values) {
    return values.stream().map(value -> Math.round(value * 1000) / 1000.0).toList();
  }

  private Score score(Dimension dimension, Subject subject) {
    return scoring.scores(subject, MADE).stream()
        .filter(score -> score.dimension() == dimension)
        .findFirst()
        .orElseThrow();
  }

  private static Subject subject(String frequency, Optional<Integer> freshness, double commit) {
    var key =
        summary("ma", ColumnType.TEXT, 90, 80, List.of(new Counted("A9", 81), new Counted("9", 9)));
    var notes = summary("ghi_chu", ColumnType.INTEGER, 40, 40, List.of());
    var drift =
        List.of(
            new Drift("ma", Drift.Presence.KEPT, 0, 0, 1, 1, none(), none(), none()),
            new Drift("ghi_chu", Drift.Presence.KEPT, 0.1, 0.6, 1, 1, none(), none(), none()));
    var profile = new Profile("a.b", 1, MADE, 100, 100, List.of(key, notes), drift, List.of());
    var bounds = new Rule.Range(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN));
    var contract =
        new Contract(
            "a.b",
            1,
            "Bảng",
            List.of(
                column("ma", ColumnType.TEXT, true, List.of()),
                column("ghi_chu", ColumnType.INTEGER, false, List.of(bounds))),
            List.of("ma"),
            List.of(),
            new Thresholds(commit, 1),
            freshness);
    var counts = new RunCounts(100, 80, 0, 20);
    return new Subject(dataset(frequency), profile, Optional.of(contract), Optional.of(counts));
  }

  private static Optional<Double> none() {
    return Optional.empty();
  }

  private static Column column(String id, ColumnType type, boolean required, List<Rule> rules) {
    return new Column(
        id, id, id, "", type, required, false, Optional.empty(), TextForm.plain(), rules);
  }

  private static ColumnSummary summary(
      String id, ColumnType type, long present, long distinct, List<Counted> shapes) {
    return new ColumnSummary(
        id,
        type,
        present,
        distinct,
        new ColumnSummary.Spread(
            Optional.of("1"), Optional.of("99"), Optional.empty(), Optional.empty(), List.of()),
        new ColumnSummary.Lengths(1, 2),
        new ColumnSummary.Sample(present, List.of(), shapes, List.of(), List.of()));
  }

  private static Dataset dataset(String frequency) {
    return new Dataset(
        "a.b",
        "Bảng",
        "",
        "H61.10",
        "y-te",
        List.of(),
        "CC-BY-4.0",
        frequency,
        Classification.OPEN,
        "",
        100,
        1,
        MADE,
        Optional.of(MADE));
  }
}
