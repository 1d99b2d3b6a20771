package vn.phusa.store.lake.duckdb;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one DuckDB database in memory, which opens with the first of them. They share its
 * memory, threads and caches; those that are given back are lent again.
 */
final class Connections {

  private static final int IDLE = 16;

  private final Properties options;
  private final List<String> settings;
  private final ConcurrentLinkedDeque<DuckDBConnection> idle = new ConcurrentLinkedDeque<>();
  private @Nullable DuckDBConnection root;

  /**
   * @param settings statements for what connecting does not know, as settings of the Parquet
   *     extension
   */
  Connections(Properties options, List<String> settings) {
    this.options = options;
    this.settings = List.copyOf(settings);
  }

  DuckDBConnection lend() {
    for (var ready = idle.poll(); ready != null; ready = idle.poll()) {
      if (alive(ready)) {
        return ready;
      }
    }
    try {
      return root().duplicate();
    } catch (SQLException e) {
      throw EngineFailure.problem(e);
    }
  }

  void giveBack(DuckDBConnection connection) {
    if (idle.size() < IDLE) {
      idle.push(connection);
      return;
    }
    close(connection);
  }

  /** Whether a connection answers; after a fatal failure of the engine none does. */
  private static boolean alive(DuckDBConnection connection) {
    try (var statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  private synchronized DuckDBConnection root() throws SQLException {
    var present = root;
    if (present != null && alive(present)) {
      return present;
    }
    var opened =
        DriverManager.getConnection("jdbc:duckdb:", options).unwrap(DuckDBConnection.class);
    try (var statement = opened.createStatement()) {
      for (var setting : settings) {
        statement.execute(setting);
      }
    }
    UnpackedLibrary.remove();
    root = opened;
    return opened;
  }

  private static void close(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw EngineFailure.problem(e);
    }
  }

  synchronized void close() {
    for (var ready = idle.poll(); ready != null; ready = idle.poll()) {
      close(ready);
    }
    var present = root;
    if (present != null) {
      close(present);
      root = null;
    }
  }
}
