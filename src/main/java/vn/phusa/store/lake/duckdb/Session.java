package vn.phusa.store.lake.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * One connection in use. Work runs on a platform thread, for a native call would hold the carrier
 * of a virtual one; the caller waits, and interrupting the caller cancels the running statement.
 */
final class Session implements AutoCloseable {

  private static final long CANCEL_MILLIS = 20;
  private static final double PERCENT = 100;

  private final DuckDBConnection connection;
  private final ExecutorService workers;
  private final Consumer<DuckDBConnection> release;
  private final DSLContext sql;
  private volatile @Nullable Statement running;
  private volatile boolean cancelled;

  Session(
      DuckDBConnection connection, ExecutorService workers, Consumer<DuckDBConnection> release) {
    this.connection = connection;
    this.workers = workers;
    this.release = release;
    this.sql =
        DSL.using(
            new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.DUCKDB)
                .set(new Settings().withStatementType(StatementType.STATIC_STATEMENT))
                .set(new Watch()));
  }

  /**
   * @throws CancellationException when the calling thread is interrupted; it stays interrupted
   */
  <T> T call(Function<DSLContext, T> work) {
    var future = workers.submit(() -> work.apply(sql));
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancel(future);
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  /** Cancels until the work has ended: a connection must not be given back while it is in use. */
  private void cancel(Future<?> work) {
    cancelled = true;
    var interrupted = Thread.interrupted();
    while (!work.isDone()) {
      cancelStatement();
      interrupted |= ended(work);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits a moment; whether an interrupt came meanwhile. How the work ends is of no interest. */
  private static boolean ended(Future<?> work) {
    try {
      work.get(CANCEL_MILLIS, TimeUnit.MILLISECONDS);
      return false;
    } catch (InterruptedException e) {
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private void cancelStatement() {
    var statement = running;
    if (statement == null) {
      return;
    }
    try {
      statement.cancel();
    } catch (SQLException e) {
      // It ended between the look and the call; whoever waits must not leave while its work goes
      // on.
      cancelled = true;
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }

  /** How much of the running statement is done, 0 to 1; negative when it cannot be told. */
  double progress() {
    var statement = running;
    if (statement == null) {
      return -1;
    }
    try {
      return statement.unwrap(DuckDBPreparedStatement.class).getQueryProgress().getPercentage()
          / PERCENT;
    } catch (SQLException endedMeanwhile) {
      return -1;
    }
  }

  @Override
  public void close() {
    release.accept(connection);
  }

  /** Knows the running statement, and gives failures their code. */
  private final class Watch implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void executeStart(ExecuteContext context) {
      if (cancelled) {
        throw new CancellationException("interrupted");
      }
      running = context.statement();
    }

    @Override
    public void end(ExecuteContext context) {
      running = null;
    }

    @Override
    public void exception(ExecuteContext context) {
      var cause = context.sqlException();
      if (cause != null) {
        context.exception(EngineFailure.problem(cause(cause, context.sql())));
      }
    }

    /**
     * The driver loses what went wrong while rows were streamed; asked again, without rows, it
     * says.
     */
    private SQLException cause(SQLException failure, @Nullable String query) {
      if (cancelled || query == null || !EngineFailure.isSilent(failure)) {
        return failure;
      }
      try (var again = connection.createStatement()) {
        running = again;
        again.execute("explain analyze " + query);
        return failure;
      } catch (SQLException told) {
        return told;
      } finally {
        running = null;
      }
    }
  }
}
