package vn.phusa.collect.source.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;

/**
 * The timetable in PostgreSQL: one job for a source, so that it is never fetched from twice at
 * once. What a former life of this process left is taken up when it starts.
 */
@Component
final class Clockwork implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final DataSource database;
  private final JdbcClient jdbc;
  private final SourceStore store;
  private final SourceSettings settings;
  private final Clock clock;
  private final String name;
  private final CustomTask<Void> task;
  private final Set<String> asked = new HashSet<>();
  private volatile Scheduler scheduler;
  private volatile boolean running;

  Clockwork(
      DataSource database,
      JdbcClient jdbc,
      SourceStore store,
      Turn turn,
      SourceSettings settings,
      @Value("${phusa.dir}") Path state,
      Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.name = state.toAbsolutePath().normalize().toString();
    this.task =
        Tasks.custom("fetch", Void.class)
            .execute((instance, context) -> {
              var next = turn.take(instance.getId());
              return (complete, operations) -> ended(instance.getId(), next, complete, operations);
            });
    this.scheduler = scheduler();
  }

  private Scheduler scheduler() {
    return Scheduler.create(database, task)
        .tableName("source_job")
        .schedulerName(() -> name)
        .threads(settings.workers())
        .pollingInterval(Duration.ofSeconds(1))
        .shutdownMaxWait(Duration.ofSeconds(1))
        .enableImmediateExecution()
        .build();
  }

  private void ended(
      String source,
      Optional<Instant> next,
      ExecutionComplete complete,
      ExecutionOperations<Void> operations) {
    synchronized (asked) {
      (asked.remove(source) ? Optional.of(clock.instant()) : next)
          .ifPresentOrElse(time -> operations.reschedule(complete, time), operations::remove);
    }
  }

  /** In place of whatever time the source had; while it is fetched from, right after that. */
  void at(String source, Instant time) {
    var instance = task.instance(source);
    // One that asks in the moment in which a fetch ends must find the job either before or after.
    synchronized (asked) {
      try {
        if (!scheduler.scheduleIfNotExists(instance, time)) {
          scheduler.reschedule(instance, time);
        }
      } catch (TaskInstanceCurrentlyExecutingException e) {
        LOG.debug("source {} is being read, and will be read again", source);
        asked.add(source);
      }
    }
  }

  void never(String source) {
    jdbc.sql("delete from source_job where task_instance = :source and not picked")
        .param("source", source)
        .update();
  }

  @Override
  public void start() {
    jdbc.sql("delete from source_job").update();
    // One that was stopped cannot be started again.
    scheduler = scheduler();
    store.all().stream()
        .filter(watched -> watched.source().active() || isInterrupted(watched))
        .forEach(this::resume);
    scheduler.start();
    running = true;
  }

  private void resume(Watched watched) {
    if (isInterrupted(watched)) {
      at(watched.source().id(), clock.instant());
      return;
    }
    watched.standing().next().ifPresent(next -> at(watched.source().id(), next));
  }

  private static boolean isInterrupted(Watched watched) {
    return watched.standing().state() == Standing.State.FETCHING;
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
