package vn.phusa.base.journal.postgres;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Expired;
import vn.phusa.base.journal.Expiry;
import vn.phusa.base.journal.JournalCode;
import vn.phusa.base.journal.JournalSettings;
import vn.phusa.base.problem.Problem;

/**
 * Once a day, what is older than its class is kept for loses its words. The first time is a while
 * after the start, so that an operator who has changed a period can look at what would go, and a
 * command that starts a server for itself changes nothing.
 */
@Component
class Retention implements Expiry, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** Three months: TCVN 14423:2026, 5.8.2.1 (level 3 of 331/2026/NĐ-CP). */
  private static final Duration SHORTEST = Duration.ofDays(92);

  private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(15);
  private static final Duration PAUSE = Duration.ofDays(1);
  private static final String HOUSE = "system";

  /** What is kept alike. */
  private enum EntryClass {
    READ(
        "lake.read",
        "lake.read.ended",
        "lake.export",
        "lake.export.ended",
        "access.granted",
        "ingest.file.read",
        "ingest.quarantine.read"),
    SIGN_IN(
        "access.signed-in", "access.sign-in.%", "access.session.ended", "access.delegation.used"),
    WORK(
        "ingest.file.received",
        "ingest.run.%",
        "catalog.dataset.saved",
        "contract.saved",
        "source.%");

    private final List<String> actions;

    EntryClass(String... actions) {
      this.actions = List.of(actions);
    }

    Optional<Duration> kept(JournalSettings.Keep keep) {
      return switch (this) {
        case READ -> Optional.of(keep.reads());
        case SIGN_IN -> Optional.of(keep.signIns());
        case WORK -> Optional.ofNullable(keep.work());
      };
    }
  }

  private final Redactor redactor;
  private final JournalSettings.Keep keep;
  private final Clock clock;
  private final SimpleAsyncTaskScheduler daily = new SimpleAsyncTaskScheduler();

  /**
   * @throws Problem {@link JournalCode#KEPT_TOO_SHORT} when a period is shorter than the rules
   *     allow
   */
  Retention(Redactor redactor, JournalSettings settings, Clock clock) {
    this.redactor = redactor;
    this.keep = settings.keep();
    this.clock = clock;
    Arrays.stream(EntryClass.values())
        .flatMap(one -> one.kept(keep).stream())
        .filter(period -> period.compareTo(SHORTEST) < 0)
        .findFirst()
        .ifPresent(period -> {
          throw new Problem(JournalCode.KEPT_TOO_SHORT, period.toDays(), SHORTEST.toDays());
        });
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    daily.setVirtualThreads(true);
    daily.setThreadNamePrefix("journal-retention-");
    daily.scheduleWithFixedDelay(
        this::run, daily.getClock().instant().plus(BEFORE_THE_FIRST), PAUSE);
  }

  @Override
  public void close() {
    daily.close();
  }

  private void run() {
    try {
      redact();
    } catch (IOException | RuntimeException e) {
      // Nothing is lost: what is due stays due until tomorrow.
      LOG.error("old entries of the journal could not be redacted", e);
    }
  }

  /** Redacts whatever is due, of all classes. */
  void redact() throws IOException {
    for (var one : EntryClass.values()) {
      var kept = one.kept(keep);
      if (kept.isPresent()) {
        redact(one, kept.get());
      }
    }
  }

  @Override
  public List<Expired> due() {
    return Arrays.stream(EntryClass.values())
        .map(one -> one.kept(keep).map(kept -> expired(one, kept)).orElseGet(() -> ever(one)))
        .toList();
  }

  private static Expired ever(EntryClass one) {
    return new Expired(one.name(), null, 0, null, null, 0);
  }

  private Expired expired(EntryClass one, Duration kept) {
    var tally = redactor.count(due(one, kept));
    return new Expired(
        one.name(), kept, tally.entries(), tally.oldest(), tally.newest(), tally.unsent());
  }

  private Redactor.Due due(EntryClass one, Duration kept) {
    return new Redactor.Due(
        one.name(), one.actions, clock.instant().minus(kept), HOUSE, kept.toString());
  }

  private void redact(EntryClass one, Duration kept) throws IOException {
    var due = due(one, kept);
    var gone = 0;
    for (var part = redactor.redact(due); !part.isEmpty(); part = redactor.redact(due)) {
      gone += part.size();
    }
    if (gone > 0) {
      LOG.info(
          "{} entries of the class {} were older than {} and lost their words", gone, one, kept);
    }
  }
}
