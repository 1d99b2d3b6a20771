package vn.phusa.refine.quality.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phusa.refine.quality.Dimension;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Score;
import vn.phusa.refine.quality.Score.Part;
import vn.phusa.refine.quality.inner.Raised;
import vn.phusa.refine.quality.inner.Scorer;
import vn.phusa.refine.quality.inner.Subject;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.lake.ColumnSummary;

/** The formulas of {@code docs/rooms/quality.md}. */
@Component
class Scoring implements Scorer {

  /** A shape that fewer values have than that is no rule that the others break. */
  private static final double COMMON_SHAPE = 0.8;

  /** Distinct values of large tables are estimated; what lies within the error is not told. */
  private static final double ESTIMATE = 0.05;

  /** Sentences about columns: the worst ones. */
  private static final int TOLD = 5;

  @Override
  public List<Score> scores(Subject subject, Instant now) {
    if (subject.profile().rows() == 0) {
      return List.of();
    }
    return Stream.of(
            completeness(subject),
            validity(subject),
            uniqueness(subject),
            consistency(subject.profile()),
            timeliness(subject, now))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Raised> broken(Subject subject, Instant now) {
    return new Promises(subject, now).broken();
  }

  /** Filled cells by all cells; what the contract requires counts twice. */
  private static Optional<Score> completeness(Subject subject) {
    var profile = subject.profile();
    var sum = 0.0;
    var weights = 0.0;
    var gaps = new ArrayList<Part>();
    for (var column : profile.columns()) {
      var filled = column.present() / (double) profile.rows();
      var required = find(subject, column).filter(Column::required).isPresent();
      var weight = required ? 2 : 1;
      sum += weight * filled;
      weights += weight;
      if (filled < 1) {
        gaps.add(part(required ? "gap.required" : "gap", column, 1 - filled));
      }
    }
    return scored(Dimension.COMPLETENESS, sum, weights, worst(gaps, "filled"));
  }

  /** Rows of the run that kept the contract, by rows that it read. */
  private static Optional<Score> validity(Subject subject) {
    return subject
        .counts()
        .filter(counts -> counts.read() > 0)
        .map(counts ->
            new Score(
                Dimension.VALIDITY,
                1 - counts.badShare(),
                List.of(
                    counts.quarantined() == 0
                        ? new Part("kept", Optional.empty(), List.of((double) counts.read()))
                        : new Part(
                            "broken",
                            Optional.empty(),
                            List.of((double) counts.quarantined(), (double) counts.read())))));
  }

  /** Different values by values, of columns that the contract wants to be unique. */
  private static Optional<Score> uniqueness(Subject subject) {
    var sum = 0.0;
    var parts = new ArrayList<Part>();
    var columns =
        subject.profile().columns().stream()
            .filter(column -> column.present() > 0 && isUnique(subject, column))
            .toList();
    for (var column : columns) {
      var share = distinctShare(subject.profile(), column);
      sum += share;
      if (share < 1) {
        parts.add(part("repeated", column, 1 - share));
      }
    }
    return scored(Dimension.UNIQUENESS, sum, columns.size(), worst(parts, "unique"));
  }

  static double distinctShare(Profile profile, ColumnSummary column) {
    var share = column.distinct() / (double) column.present();
    var estimated = profile.sampled() < profile.rows();
    return estimated && share > 1 - ESTIMATE ? 1 : share;
  }

  static boolean isUnique(Subject subject, ColumnSummary column) {
    var key = subject.contract().map(Contract::key).orElse(List.of());
    return key.equals(List.of(column.column()))
        || find(subject, column).filter(Column::unique).isPresent();
  }

  /**
   * Half of it: how many texts of a column are written in its common shape; half: how many columns
   * are distributed as before. What cannot be told takes no part.
   */
  private static Optional<Score> consistency(Profile profile) {
    var parts = new ArrayList<Part>();
    var shapes = new ArrayList<Double>();
    for (var column : profile.columns()) {
      commonShape(column)
          .ifPresent(share -> {
            shapes.add(share);
            if (share < 1) {
              parts.add(part("shape", column, 1 - share));
            }
          });
    }
    var steady = new ArrayList<Double>();
    for (var drift : profile.drift()) {
      steady.add(steadiness(drift));
      if (drift.grade() != Drift.Grade.NONE) {
        parts.add(new Part("drift", Optional.of(drift.column()), List.of(0.0)));
      }
    }
    var means =
        Stream.of(shapes, steady)
            .filter(values -> !values.isEmpty())
            .mapToDouble(Scoring::mean)
            .toArray();
    var sum = 0.0;
    for (var mean : means) {
      sum += mean;
    }
    return scored(Dimension.CONSISTENCY, sum, means.length, worst(parts, "consistent"));
  }

  private static Optional<Double> commonShape(ColumnSummary column) {
    var sample = column.sample();
    if (sample.values() == 0 || sample.shapes().isEmpty()) {
      return Optional.empty();
    }
    var share = sample.shapes().getFirst().count() / (double) sample.values();
    return share >= COMMON_SHAPE ? Optional.of(share) : Optional.empty();
  }

  private static double steadiness(Drift drift) {
    return switch (drift.grade()) {
      case NONE -> 1;
      case MODERATE -> 0.5;
      case LARGE -> 0;
    };
  }

  /** 1 within the promised age; beyond it the promised age by the real one. */
  private static Optional<Score> timeliness(Subject subject, Instant now) {
    var days = subject.days(now);
    return subject
        .allowedDays()
        .map(allowed -> {
          var late = days > allowed;
          var value = late ? Math.max(1, allowed) / (double) Math.max(1, days) : 1;
          var said = List.of((double) days, (double) allowed);
          return new Score(
              Dimension.TIMELINESS,
              value,
              List.of(new Part(late ? "late" : "fresh", Optional.empty(), said)));
        });
  }

  private static Optional<Score> scored(
      Dimension dimension, double sum, double weights, List<Part> parts) {
    return weights == 0
        ? Optional.empty()
        : Optional.of(new Score(dimension, sum / weights, parts));
  }

  /** The worst few, or that there is nothing to be said. */
  private static List<Part> worst(List<Part> parts, String good) {
    if (parts.isEmpty()) {
      return List.of(new Part(good, Optional.empty(), List.of()));
    }
    return parts.stream()
        .sorted((one, other) -> Double.compare(other.values().getFirst(), one.values().getFirst()))
        .limit(TOLD)
        .toList();
  }

  private static Part part(String key, ColumnSummary column, double value) {
    return new Part(key, Optional.of(column.column()), List.of(value));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  static Optional<Column> find(Subject subject, ColumnSummary column) {
    return subject.contract().flatMap(contract -> contract.find(column.column()));
  }
}
