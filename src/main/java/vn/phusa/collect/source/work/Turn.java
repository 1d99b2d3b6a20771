package vn.phusa.collect.source.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.WorkCalendar;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.Version;

/** A source's turn: fetch, write down how it went, and say when the next one is. */
@Component
final class Turn {

  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  private final SourceStore store;
  private final Tidings tidings;
  private final Fetching fetching;
  private final Catalog catalog;
  private final WorkCalendar calendar;
  private final SourceSettings settings;
  private final Clock clock;

  Turn(
      SourceStore store,
      Tidings tidings,
      Fetching fetching,
      Catalog catalog,
      WorkCalendar calendar,
      SourceSettings settings,
      Clock clock) {
    this.store = store;
    this.tidings = tidings;
    this.fetching = fetching;
    this.catalog = catalog;
    this.calendar = calendar;
    this.settings = settings;
    this.clock = clock;
  }

  /** When the source is to be looked into again; empty when somebody has to ask for it. */
  Optional<Instant> take(String id) {
    var watched = store.load(id);
    var source = watched.source();
    if (!source.isReady() || isRemoved(watched)) {
      return Optional.empty();
    }
    var followed = followed(source);
    if (followed.isPresent()
        && followed.equals(store.seen(id))
        && watched.standing().failures() == 0) {
      var next = next(source);
      store.next(id, next);
      return next;
    }
    store.began(id);
    var next = attempt(watched);
    followed.ifPresent(snapshot -> store.saw(id, snapshot));
    return next;
  }

  private Optional<Instant> attempt(Watched watched) {
    var source = watched.source();
    try {
      fetching.fetch(source, new Listening(watched, store, clock));
      // The timetable may have been changed meanwhile.
      var next = next(store.load(source.id()).source());
      tidings.well(source);
      store.succeeded(source.id(), next);
      return next;
    } catch (InterruptedIOException stopping) {
      LOG.debug("source {} was being read when the process stopped", source.id());
      return Optional.of(clock.instant());
    } catch (Problem problem) {
      return failed(watched, problem);
    } catch (IOException | RuntimeException broken) {
      LOG.warn("source {} failed", source.id(), broken);
      return failed(watched, new Problem(broken, SourceCode.SOURCE_FAILED, source.title(), ""));
    }
  }

  private Optional<Instant> failed(Watched before, Problem problem) {
    // The timetable may have been changed, or stopped, meanwhile.
    var watched = store.load(before.source().id());
    var source = watched.source();
    var stuck = problem.code().side() == Side.CALLER;
    LOG.info("source {}: {}", source.id(), problem.getMessage());
    if (isRemoved(watched)) {
      return Optional.empty();
    }
    if (stuck) {
      tidings.stuck(before, problem);
    }
    var next = stuck ? onlyIfOthersMay(source, problem) : again(watched);
    store.failed(
        source.id(),
        stuck ? Standing.State.STUCK : Standing.State.RETRYING,
        RunFailure.of(problem),
        next);
    return next;
  }

  private static boolean isRemoved(Watched watched) {
    return watched.standing().state() == Standing.State.REMOVED;
  }

  /** One bad file, or one that waits, does not keep the next ones away; a wrong password does. */
  private Optional<Instant> onlyIfOthersMay(Source source, Problem problem) {
    var code = problem.code();
    if (code != SourceCode.PERSON_NEEDED && code != SourceCode.DELIVERY_REFUSED) {
      return Optional.empty();
    }
    // What is followed all the time would ask a person all the time.
    return source.rhythm() instanceof Rhythm.Always
        ? next(source).map(time -> time.plus(settings.longestRetry()))
        : next(source);
  }

  private Optional<Instant> again(Watched watched) {
    if (!watched.source().active()) {
      return Optional.empty();
    }
    return Optional.of(clock.instant().plus(backOff(watched.standing().failures())));
  }

  private Duration backOff(int failures) {
    var longest = settings.longestRetry();
    var wait = settings.retry();
    for (var i = 0; i < failures && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  Optional<Instant> next(Source source) {
    return source.active()
        ? new Timetable(calendar.workingDays()).next(source, clock.instant())
        : Optional.empty();
  }

  private Optional<Long> followed(Source source) {
    return source.rhythm() instanceof Rhythm.After(var dataset)
        ? catalog.versions(dataset).stream().findFirst().map(Version::snapshot)
        : Optional.empty();
  }
}
