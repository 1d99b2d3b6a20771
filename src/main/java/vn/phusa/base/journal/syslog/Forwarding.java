package vn.phusa.base.journal.syslog;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.JournalSettings.Forward;
import vn.phusa.base.problem.Problem;

/**
 * Sends every entry to the receiver, in order, at least once, beside whoever adds entries. What is
 * sent counts only when the batch after it has arrived too: a receiver that ends in the middle of a
 * batch may look as if it had read it all. After a failure and at a start it goes on from there.
 */
final class Forwarding implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
  private static final int BATCH = 500;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Audit audit;
  private final JdbcClient client;
  private final Messages messages;
  private final Receiver receiver;
  private final String name;
  private final Duration pause;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;
  private long sent;

  /**
   * @param pause between two looks for new entries; after failures it grows
   */
  Forwarding(Audit audit, DataSource database, Forward to, Duration pause) {
    this.audit = audit;
    this.client = JdbcClient.create(database);
    this.messages = new Messages(here(), to.form());
    this.receiver = new Receiver(to);
    this.name = to.host() + ":" + to.port();
    this.pause = pause;
    this.sent = -1;
  }

  void start() {
    thread = Thread.ofPlatform().daemon().name("journal-forward").start(this::run);
  }

  private void run() {
    var wait = pause;
    while (!closed(wait)) {
      try {
        while (!closed(Duration.ZERO) && forward()) {
          wait = pause;
        }
        wait = pause;
      } catch (IOException | DataAccessException | Problem failure) {
        LOG.warn("The journal could not be forwarded to {}; trying again: {}", name, "" + failure);
        var longer = wait.multipliedBy(2);
        wait = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
      }
    }
  }

  /** Sends what comes next; whether there was anything. */
  boolean forward() throws IOException {
    var before = sent < 0 ? confirmed() : sent;
    var entries = audit.after(before, BATCH);
    if (entries.isEmpty()) {
      return false;
    }
    sent = -1;
    receiver.send(entries.stream().map(messages::frame).toList());
    confirm(before);
    sent = entries.getLast().sequence();
    return true;
  }

  /** The last entry that is known to have arrived. */
  long confirmed() {
    return client
        .sql("select sequence from journal_forward where receiver = :name")
        .param("name", name)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private void confirm(long sequence) {
    client
        .sql(
            """
            insert into journal_forward (receiver, sequence) values (:name, :sequence)
            on conflict (receiver) do update set sequence = excluded.sequence
            """)
        .param("name", name)
        .param("sequence", sequence)
        .update();
  }

  private boolean closed(Duration wait) {
    try {
      return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      return true;
    }
  }

  private static String here() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException unnamed) {
      return "-";
    }
  }

  /** Ends after the batch under way; what is not confirmed is sent again at the next start. */
  @Override
  public void close() {
    closing.countDown();
    var running = thread;
    if (running == null) {
      return;
    }
    running.interrupt();
    try {
      running.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
