package vn.phusa.base.journal.syslog;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.JournalSettings;

/** Forwards as long as the house runs, if a receiver is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class ForwardingBeans {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Starts when the house is ready, so that the tables are there. */
  @Component
  static class Forwarder implements AutoCloseable {
    private final Audit audit;
    private final DataSource database;
    private final JournalSettings settings;
    private @Nullable Forwarding running;

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

    @Override
    public void close() {
      if (running != null) {
        running.close();
      }
    }
  }
}
