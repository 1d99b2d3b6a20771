package vn.phusa.collect.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.phusa.collect.ingest.RunFailure;

/**
 * How a source is doing.
 *
 * @param due the time of its timetable that has not been kept yet
 * @param next when it is looked into next, retries included; empty when nobody knows
 * @param failures failed tries in a row
 * @param failure what went wrong last; empty after a success
 * @param position of the last delivery that was taken
 */
public record Standing(
    State state,
    Optional<Instant> due,
    Optional<Instant> next,
    int failures,
    Optional<Instant> lastTry,
    Optional<Instant> lastSuccess,
    Optional<RunFailure> failure,
    Optional<String> position) {

  /** In one word. */
  public enum State {
    /** Has never been fetched from. */
    NEW,
    FETCHING,
    GOOD,
    /** Failed, and is tried again by itself. */
    RETRYING,
    /** Needs a person. */
    STUCK,
    /** Given up; only its history is there. */
    REMOVED
  }

  /** How long ago its time was, when that is longer than {@code grace}. */
  public Optional<Duration> late(Instant now, Duration grace) {
    return due.map(time -> Duration.between(time, now)).filter(gone -> gone.compareTo(grace) > 0);
  }
}
