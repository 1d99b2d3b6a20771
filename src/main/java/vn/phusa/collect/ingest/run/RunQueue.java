package vn.phusa.collect.ingest.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

  private final JdbcClient jdbc;
  private final RunStore store;
  private final Clock clock;
  private final String name;
  private final Scheduler scheduler;
  private final OneTimeTask<Void> task;
  private volatile boolean running;

  RunQueue(
      DataSource database,
      JdbcClient jdbc,
      RunStore store,
      RunWork work,
      IngestSettings settings,
      @Value("${phusa.dir}") Path state,
      Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.clock = clock;
    this.name = state.toAbsolutePath().normalize().toString();
    this.task =
        Tasks.oneTime("run").execute((instance, context) -> work.carryOut(instance.getId()));
    this.scheduler =
        Scheduler.create(database, task)
            .tableName(TABLE)
            .schedulerName(() -> name)
            .threads(settings.workers())
            .pollingInterval(Duration.ofSeconds(1))
            .shutdownMaxWait(Duration.ofSeconds(1))
            .enableImmediateExecution()
            .build();
  }

  void add(String run) {
    scheduler.scheduleIfNotExists(task.instance(run), clock.instant());
  }

  @Override
  public void start() {
    jdbc.sql("delete from ingest_job where picked_by = :name").param("name", name).update();
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
