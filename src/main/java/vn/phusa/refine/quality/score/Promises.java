package vn.phusa.refine.quality.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.collect.ingest.RunCounts;
import vn.phusa.refine.quality.AlertKind;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.inner.Raised;
import vn.phusa.refine.quality.inner.Subject;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.lake.ColumnSummary;

/** What the contract promises of a dataset, against what it is. */
record Promises(Subject subject, Instant now) {

  List<Raised> broken() {
    return Stream.concat(
            Stream.of(badRows(), late()).flatMap(Optional::stream),
            Stream.concat(subject.profile().columns().stream().flatMap(this::ofColumn), drifted()))
        .toList();
  }

  private Optional<Raised> badRows() {
    var most = subject.contract().map(contract -> contract.thresholds().commit());
    return subject
        .counts()
        .filter(counts -> most.filter(share -> counts.badShare() > share).isPresent())
        .map(counts -> bad(counts, most.orElseThrow()));
  }

  private static Raised bad(RunCounts counts, double most) {
    return new Raised(
        AlertKind.BAD_ROWS,
        "",
        List.of(
            Long.toString(counts.quarantined()),
            Long.toString(counts.read()),
            Double.toString(most)));
  }

  private Optional<Raised> late() {
    var days = subject.days(now);
    return subject
        .allowedDays()
        .filter(allowed -> days > allowed)
        .map(allowed ->
            new Raised(
                AlertKind.LATE, "", List.of(Long.toString(days), Integer.toString(allowed))));
  }

  private Stream<Raised> ofColumn(ColumnSummary column) {
    var wanted = Scoring.find(subject, column);
    var profile = subject.profile();
    var gaps = profile.rows() - column.present();
    var repeated = column.present() - column.distinct();
    var exact = profile.sampled() == profile.rows();
    return Stream.of(
            raised(
                gaps > 0 && wanted.filter(Column::required).isPresent(),
                AlertKind.REQUIRED_EMPTY,
                column,
                gaps),
            raised(
                exact && repeated > 0 && Scoring.isUnique(subject, column),
                AlertKind.NOT_UNIQUE,
                column,
                repeated),
            raised(
                wanted.filter(one -> isBeyond(one, column)).isPresent(),
                AlertKind.OUT_OF_RANGE,
                column,
                0))
        .flatMap(Optional::stream);
  }

  private static Optional<Raised> raised(
      boolean holds, AlertKind kind, ColumnSummary column, long count) {
    return holds
        ? Optional.of(new Raised(kind, column.column(), List.of(Long.toString(count))))
        : Optional.empty();
  }

  private static boolean isBeyond(Column wanted, ColumnSummary column) {
    return wanted.rules().stream()
        .filter(Rule.Range.class::isInstance)
        .map(Rule.Range.class::cast)
        .anyMatch(range ->
            number(column.spread().least())
                    .filter(least ->
                        range.least().filter(bound -> least.compareTo(bound) < 0).isPresent())
                    .isPresent()
                || number(column.spread().most())
                    .filter(
                        most -> range.most().filter(bound -> most.compareTo(bound) > 0).isPresent())
                    .isPresent());
  }

  /** Floating-point columns may hold what is no number. */
  private static Optional<BigDecimal> number(Optional<String> text) {
    return text.filter(value -> value.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?"))
        .map(BigDecimal::new);
  }

  private Stream<Raised> drifted() {
    return subject.profile().drift().stream()
        .filter(drift -> drift.grade() == Drift.Grade.LARGE)
        .map(drift -> new Raised(AlertKind.DRIFTED, drift.column(), List.of()));
  }
}
