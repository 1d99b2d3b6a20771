package vn.phusa.collect.ingest.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.IngestSettings;

/**
 * The queue of runs in PostgreSQL. What a former life of this process had picked is released when
 * it starts, so that a run goes on at once and not after a missed heartbeat.
 */
@Component
final class RunQueue implements SmartLifecycle {

  private static final String TABLE = "ingest_job";
  private static final String TRY = "#";

  private final JdbcClient jdbc;
  private final RunStore store;
  private final Undoing undoing;
  private final Clock clock;
  private final String name;
  private final OneTimeTask<Void> task;
  private volatile Scheduler scheduler;
  private volatile boolean running;

  RunQueue(
      DataSource database,
      JdbcClient jdbc,
      RunStore store,
      RunWork work,
      Undoing undoing,
      IngestSettings settings,
      @Value("${phusa.dir}") Path state,
      Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.undoing = undoing;
    this.clock = clock;
    this.name = state.toAbsolutePath().normalize().toString();
    this.task =
        Tasks.oneTime("run")
            .onFailure((complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(AGAIN)))
            .execute((instance, context) -> work.carryOut(run(instance.getId())));
    this.database = database;
    this.settings = settings;
    this.scheduler = scheduler();
  }

  private Scheduler scheduler() {
    return Scheduler.create(database, task)
        .tableName(TABLE)
        .schedulerName(() -> name)
        .threads(settings.workers())
        .pollingInterval(Duration.ofSeconds(1))
        .shutdownMaxWait(Duration.ofSeconds(1))
        .enableImmediateExecution()
        .build();
  }

  /** Each try is a job of its own: that of the try before may still be ending. */
  void add(String run) {
    scheduler.scheduleIfNotExists(task.instance(run + TRY + UUID.randomUUID()), clock.instant());
  }

  private static String run(String job) {
    return job.substring(0, job.indexOf(TRY));
  }

  @Override
  public void start() {
    undoing.resume();
    jdbc.sql("delete from ingest_job").update();
    // One that was stopped cannot be started again.
    scheduler = scheduler();
    store.unfinished().forEach(this::add);
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
