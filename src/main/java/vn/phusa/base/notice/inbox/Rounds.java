package vn.phusa.base.notice.inbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.phusa.base.notice.NoticeSettings;

/** What is done by the clock, by one process at a time. */
@Component
final class Rounds implements SmartLifecycle {

  private static final Duration FORGETTING = Duration.ofHours(6);
  private static final Duration GLANCE = Duration.ofSeconds(5);

  private final DataSource database;
  private final String name;
  private final RecurringTask<Void> forget;
  private volatile Scheduler scheduler;
  private volatile boolean running;

  Rounds(
      DataSource database,
      NoticeTable table,
      NoticeSettings settings,
      @Value("${phusa.dir}") Path state) {
    this.database = database;
    this.name = state.toAbsolutePath().normalize().toString();
    this.forget =
        Tasks.recurring("forget", FixedDelay.of(FORGETTING))
            .execute((instance, context) -> table.forget(settings));
    this.scheduler = scheduler();
  }

  private Scheduler scheduler() {
    return Scheduler.create(database)
        .startTasks(forget)
        .tableName("notice_job")
        .schedulerName(() -> name)
        .threads(1)
        .pollingInterval(GLANCE)
        .shutdownMaxWait(Duration.ofSeconds(1))
        .build();
  }

  @Override
  public void start() {
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
