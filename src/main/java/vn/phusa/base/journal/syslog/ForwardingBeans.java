package vn.phusa.base.journal.syslog;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.JournalSettings;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Outcome.State;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** Forwards as long as the house runs, if a receiver is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class ForwardingBeans {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** The newest batch always waits for the one after it to be confirmed. */
  private static final long MOST_WAITING = 5_000;

  /** Starts when the house is ready, so that the tables are there. */
  @Component
  static class Forwarder implements Safeguard, AutoCloseable {
    private final Audit audit;
    private final DataSource database;
    private final JournalSettings settings;
    private volatile @Nullable Forwarding running;

    Forwarder(Audit audit, DataSource database, JournalSettings settings) {
      this.audit = audit;
      this.database = database;
      this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
      if (settings.forward().host() != null) {
        var forwarding = new Forwarding(audit, database, settings.forward(), PAUSE);
        forwarding.start();
        running = forwarding;
      }
    }

    /** Whether the security centre gets the log, and how far behind it is. */
    @Override
    public List<Outcome> measure() {
      var forwarding = running;
      if (forwarding == null) {
        return List.of(outcome(State.WEAK, "off"));
      }
      var waiting = audit.checkpoint().map(Checkpoint::size).orElse(0L) - forwarding.confirmed();
      var host = String.valueOf(settings.forward().host());
      return List.of(
          waiting > MOST_WAITING
              ? outcome(State.WEAK, "behind", host, waiting)
              : outcome(State.GOOD, "on", host, waiting));
    }

    private static Outcome outcome(State state, String key, Object... values) {
      return new Outcome(
          Requirement.LOG_CENTRAL,
          state,
          "journal.safeguard.forward." + key,
          List.of(values),
          List.of("phusa.journal.forward.host"));
    }

    @Override
    public void close() {
      if (running != null) {
        running.close();
      }
    }
  }
}
