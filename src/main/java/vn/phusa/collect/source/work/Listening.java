package vn.phusa.collect.source.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Watched;

/** How long a source is listened to: for a turn, and no longer once somebody has changed it. */
final class Listening {

  /** Then hours, days and the timetable are looked at again. */
  private static final Duration TURN = Duration.ofMinutes(1);

  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final Watched begun;
  private final SourceStore store;
  private final Clock clock;
  private final Instant until;
  private Instant looked;
  private boolean changed;

  Listening(Watched begun, SourceStore store, Clock clock) {
    var source = begun.source();
    this.begun = begun;
    this.store = store;
    this.clock = clock;
    this.looked = clock.instant();
    this.until =
        source.rhythm() instanceof Rhythm.Always && source.active() ? looked.plus(TURN) : looked;
  }

  /** Paused, removed, or to be fetched from in another way: all of it is another revision. */
  boolean goesOn() {
    var now = clock.instant();
    if (!now.isBefore(until)) {
      return false;
    }
    if (!now.isBefore(looked.plus(GLANCE))) {
      looked = now;
      changed |= store.load(begun.source().id()).revision() != begun.revision();
    }
    return !changed;
  }
}
