package vn.phusa.collect.source.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;

/** When a source's time is next, in Vietnam's time. Makes no promise about days without rows. */
record Timetable(WorkingDays days) {

  /** How often it is looked whether another dataset has changed. */
  static final Duration GLANCE = Duration.ofSeconds(20);

  private static final Duration SHORTEST = Duration.ofSeconds(10);

  /** Enough for a daily time through the longest holidays; a rhythm that fits never has none. */
  private static final int PATIENCE = 1_000;

  /**
   * @throws Problem {@link SourceCode#FIELD_WRONG} when no time ever fits
   */
  Optional<Instant> next(Source source, Instant from) {
    if (source.rhythm() instanceof Rhythm.ByHand) {
      return Optional.empty();
    }
    var window = Window.of(source.window());
    var time = step(source.rhythm(), from.atZone(WorkingDays.ZONE));
    for (var tries = 0; tries < PATIENCE; tries++) {
      if (!fits(source, window, time)) {
        time = later(source.rhythm(), window, time);
        continue;
      }
      return Optional.of(time.toInstant());
    }
    throw new Problem(SourceCode.FIELD_WRONG, "rhythm", Rhythms.value(source.rhythm()));
  }

  private boolean fits(Source source, Window window, ZonedDateTime time) {
    return (!source.workingDays() || days.isWorked(time.toLocalDate()))
        && window.holds(time.toLocalTime());
  }

  private static ZonedDateTime step(Rhythm rhythm, ZonedDateTime from) {
    return switch (rhythm) {
      case Rhythm.ByHand() -> from;
      case Rhythm.Every(var pause) -> from.plus(longer(pause));
      case Rhythm.Always() -> from;
      case Rhythm.After(var dataset) -> from.plus(GLANCE);
      case Rhythm.Daily(var at) -> after(from, at);
      case Rhythm.Cron(var expression) -> fires(expression, from);
    };
  }

  /** The next time worth a look after one that does not fit. */
  private static ZonedDateTime later(Rhythm rhythm, Window window, ZonedDateTime time) {
    return switch (rhythm) {
      case Rhythm.ByHand() -> after(time, window.from());
      case Rhythm.Every(var pause) -> after(time, window.from());
      case Rhythm.Always() -> after(time, window.from());
      case Rhythm.After(var dataset) -> after(time, window.from());
      case Rhythm.Daily(var at) -> after(time, at);
      case Rhythm.Cron(var expression) -> fires(expression, time);
    };
  }

  private static ZonedDateTime after(ZonedDateTime from, LocalTime at) {
    var today = from.with(at);
    return today.isAfter(from) ? today : today.plusDays(1);
  }

  private static ZonedDateTime fires(String expression, ZonedDateTime from) {
    try {
      var next = CronExpression.parse(expression).next(from);
      if (next == null) {
        throw new Problem(SourceCode.FIELD_WRONG, "rhythm", expression);
      }
      return next;
    } catch (IllegalArgumentException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "rhythm", expression);
    }
  }

  private static Duration longer(Duration pause) {
    return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
  }
}
