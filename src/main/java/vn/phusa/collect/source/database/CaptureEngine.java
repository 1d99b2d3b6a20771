package vn.phusa.collect.source.database;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.debezium.engine.spi.OffsetCommitPolicy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** Debezium's engine for one fetch, on a thread of its own. */
final class CaptureEngine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureEngine.class);
  private static final Duration ENDING = Duration.ofSeconds(20);

  private final ChangeLog log;
  private final String table;
  private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
  private final CompletableFuture<Optional<Throwable>> ended = new CompletableFuture<>();

  private CaptureEngine(ChangeLog log, String table, Properties settings, Changes changes) {
    this.log = log;
    this.table = table;
    this.engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(settings)
            .notifying(changes)
            .using(OffsetCommitPolicy.always())
            .using((success, message, error) -> ended.complete(failure(success, message, error)))
            .build();
  }

  static CaptureEngine start(ChangeLog log, String table, Properties settings, Changes changes) {
    var started = new CaptureEngine(log, table, settings, changes);
    Thread.ofPlatform().name("capture " + table).daemon().start(started.engine);
    return started;
  }

  private static Optional<Throwable> failure(
      boolean success, @Nullable String message, @Nullable Throwable error) {
    if (success) {
      return Optional.empty();
    }
    return Optional.of(error == null ? new IOException(message) : error);
  }

  /**
   * @throws Problem when it has ended
   */
  void check() {
    if (ended.isDone()) {
      throw ended.join().map(this::problem).orElseGet(() -> new Problem(SourceCode.CUT_OFF, table));
    }
  }

  private Problem problem(Throwable error) {
    for (var cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      var known = log.problem(cause, table);
      if (known.isPresent()) {
        return known.get();
      }
      if (cause instanceof SQLException sql) {
        return SqlFailures.reading(sql, table);
      }
      if (cause instanceof IOException) {
        return new Problem(error, SourceCode.CUT_OFF, table);
      }
    }
    LOG.warn("capture of {} ended", table, error);
    return new Problem(error, SourceCode.SOURCE_FAILED, table, String.valueOf(error.getMessage()));
  }

  @Override
  public void close() {
    try {
      engine.close();
      ended.get(ENDING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException | IllegalStateException | ExecutionException e) {
      LOG.debug("capture of {} had ended", table, e);
    } catch (TimeoutException e) {
      LOG.warn("capture of {} does not end", table);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
