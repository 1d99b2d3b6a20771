package vn.phusa.base.notice.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.notice.MailSettings;
import vn.phusa.base.notice.NoticeSettings;
import vn.phusa.base.notice.inner.MailRound;

/** What is done by the clock, by one process at a time. */
@Component
final class Rounds implements SmartLifecycle {

  private static final Duration FORGETTING = Duration.ofHours(6);
  private static final Duration GLANCE = Duration.ofSeconds(5);

  private final DataSource database;
  private final String name;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final List<RecurringTask<Void>> tasks;
  private volatile Scheduler scheduler;
  private volatile boolean running;

  Rounds(
      DataSource database,
      JdbcClient jdbc,
      NoticeTable table,
      MailRound mail,
      NoticeSettings settings,
      MailSettings mailing,
      @Value("${phusa.dir}") Path state,
      Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.clock = clock;
    this.name = state.toAbsolutePath().normalize().toString();
    var forget =
        Tasks.recurring("forget", FixedDelay.of(FORGETTING))
            .execute((instance, context) -> table.forget(settings));
    var letters =
        Tasks.recurring("mail", FixedDelay.of(GLANCE)).execute((instance, context) -> mail.run());
    this.tasks = mailing.isThere() ? List.of(forget, letters) : List.of(forget);
    this.scheduler = scheduler();
  }

  private Scheduler scheduler() {
    return Scheduler.create(database)
        .startTasks(tasks)
        .tableName("notice_job")
        .schedulerName(() -> name)
        .threads(1)
        .pollingInterval(GLANCE)
        .shutdownMaxWait(Duration.ofSeconds(1))
        .build();
  }

  @Override
  public void start() {
    // What a former life of this process had picked goes on at once, not after a missed heartbeat.
    jdbc.sql(
            """
            update notice_job set picked = false, picked_by = null, last_heartbeat = null,
              execution_time = :now, version = version + 1 where picked
            """)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    // One that was stopped cannot be started again.
    scheduler = scheduler();
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
