package vn.phusa.collect.source.work;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;

/** Looks every minute for sources whose time has passed, and tells it once for each such time. */
@Component
class Lateness implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lateness.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final SourceStore store;
  private final Tidings tidings;
  private final TransactionTemplate transaction;
  private final SourceSettings settings;
  private final Clock clock;
  private final SimpleAsyncTaskScheduler glances = new SimpleAsyncTaskScheduler();

  Lateness(
      SourceStore store,
      Tidings tidings,
      TransactionTemplate transaction,
      SourceSettings settings,
      Clock clock) {
    this.store = store;
    this.tidings = tidings;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    glances.setVirtualThreads(true);
    glances.setThreadNamePrefix("source-lateness-");
    glances.scheduleWithFixedDelay(this::run, PAUSE);
  }

  @Override
  public void close() {
    glances.close();
  }

  private void run() {
    try {
      look();
    } catch (RuntimeException e) {
      // What was not told is told a minute later.
      LOG.error("it could not be looked for late sources", e);
    }
  }

  void look() {
    store.all().stream().filter(this::isLate).forEach(this::tell);
  }

  /** One that is stuck has been told of, and one that is being read has only begun late. */
  private boolean isLate(Watched watched) {
    var standing = watched.standing();
    return watched.source().active()
        && standing.state() != Standing.State.STUCK
        && standing.state() != Standing.State.FETCHING
        && standing.late(clock.instant(), settings.late()).isPresent();
  }

  private void tell(Watched watched) {
    transaction.executeWithoutResult(status -> {
      if (store.toldLate(watched.source().id())) {
        tidings.late(watched);
      }
    });
  }
}
