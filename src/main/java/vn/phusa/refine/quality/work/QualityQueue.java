package vn.phusa.refine.quality.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.refine.quality.QualitySettings;

/**
 * States that wait to be profiled, in PostgreSQL. One that fails is tried again a few times, and
 * then at the next start.
 */
@Component
final class QualityQueue implements SmartLifecycle {

  private static final String BETWEEN = "#";
  private static final int TRIES = 6;
  private static final Duration AGAIN = Duration.ofSeconds(20);

  /** How often it is looked whether time or a contract has changed a score. */
  private static final Duration AFRESH = Duration.ofHours(1);

  private final DataSource database;
  private final JdbcClient jdbc;
  private final QualitySettings settings;
  private final Clock clock;
  private final String name;
  private final OneTimeTask<Void> task;
  private final RecurringTask<Void> review;
  private volatile Scheduler scheduler;
  private volatile boolean running;

  QualityQueue(
      DataSource database,
      JdbcClient jdbc,
      Assessing assessing,
      Reviewing reviewing,
      QualitySettings settings,
      @Value("${phusa.dir}") Path state,
      Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
    this.name = state.toAbsolutePath().normalize().toString();
    this.task =
        Tasks.oneTime("profile")
            .onFailure(
                new MaxRetriesFailureHandler<>(
                    TRIES, new ExponentialBackoffFailureHandler<>(AGAIN)))
            .execute((instance, context) -> carryOut(assessing, instance.getId()));
    this.review =
        Tasks.recurring("review", FixedDelay.of(AFRESH))
            .execute((instance, context) -> reviewing.reviewAll());
    this.scheduler = scheduler();
  }

  private static void carryOut(Assessing assessing, String job) {
    var cut = job.indexOf(BETWEEN);
    assessing.assess(job.substring(0, cut), Long.parseLong(job.substring(cut + 1)));
  }

  private Scheduler scheduler() {
    return Scheduler.create(database, task)
        .startTasks(review)
        .tableName("quality_job")
        .schedulerName(() -> name)
        .threads(settings.workers())
        .pollingInterval(Duration.ofSeconds(2))
        .shutdownMaxWait(Duration.ofSeconds(1))
        .enableImmediateExecution()
        .build();
  }

  /** The same state twice is once. */
  void add(String dataset, long snapshot) {
    scheduler.scheduleIfNotExists(task.instance(dataset + BETWEEN + snapshot), clock.instant());
  }

  @Override
  public void start() {
    // What a former life of this process had picked goes on at once, not after a missed heartbeat.
    jdbc.sql(
            """
            update quality_job set picked = false, picked_by = null, last_heartbeat = null,
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
