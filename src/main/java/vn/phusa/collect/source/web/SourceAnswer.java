package vn.phusa.collect.source.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;

/**
 * A source as programs see it.
 *
 * @param fields of the connector, without secrets
 * @param dataset null until it has been chosen
 * @param active whether its timetable runs
 */
record SourceAnswer(
    String id,
    String title,
    String connector,
    Map<String, String> fields,
    @Nullable String dataset,
    String mode,
    List<String> key,
    Schedule.RhythmBody rhythm,
    boolean workingDays,
    String window,
    String owner,
    boolean active,
    StandingAnswer standing) {

  /**
   * How it is doing.
   *
   * @param due the time that has not been kept yet
   * @param lateSeconds how long ago that was; null when it is not late
   * @param failures failed tries in a row
   * @param failure why it is late or stuck
   */
  record StandingAnswer(
      Standing.State state,
      @Nullable Instant due,
      @Nullable Instant next,
      @Nullable Long lateSeconds,
      int failures,
      @Nullable Instant lastTry,
      @Nullable Instant lastSuccess,
      @Nullable FailureAnswer failure) {}

  static SourceAnswer of(Watched watched, Instant now, Duration grace, Locale locale) {
    var source = watched.source();
    return new SourceAnswer(
        source.id(),
        source.title(),
        source.connector(),
        source.settings(),
        source.isReady() ? source.dataset() : null,
        source.mode(),
        source.key(),
        rhythm(source.rhythm()),
        source.workingDays(),
        source.window(),
        source.owner(),
        source.active(),
        standing(source, watched.standing(), now, grace, locale));
  }

  private static StandingAnswer standing(
      Source source, Standing standing, Instant now, Duration grace, Locale locale) {
    var late = standing.late(now, grace).filter(gone -> source.active());
    return new StandingAnswer(
        standing.state(),
        standing.due().orElse(null),
        standing.next().orElse(null),
        late.map(Duration::toSeconds).orElse(null),
        standing.failures(),
        standing.lastTry().orElse(null),
        standing.lastSuccess().orElse(null),
        standing.failure().map(failure -> FailureAnswer.of(failure, locale)).orElse(null));
  }

  private static Schedule.RhythmBody rhythm(Rhythm rhythm) {
    return switch (rhythm) {
      case Rhythm.ByHand() -> new Schedule.RhythmBody("BY_HAND", null, null, null, null);
      case Rhythm.Always() -> new Schedule.RhythmBody("ALWAYS", null, null, null, null);
      case Rhythm.Every(var pause) ->
          new Schedule.RhythmBody("EVERY", pause.toMinutes(), null, null, null);
      case Rhythm.Daily(var at) ->
          new Schedule.RhythmBody("DAILY", null, at.toString(), null, null);
      case Rhythm.Cron(var expression) ->
          new Schedule.RhythmBody("CRON", null, null, expression, null);
      case Rhythm.After(var dataset) -> new Schedule.RhythmBody("AFTER", null, null, null, dataset);
    };
  }
}
