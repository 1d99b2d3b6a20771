package vn.phusa.store.lake.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.phusa.store.lake.LakeSettings;
import vn.phusa.store.lake.inner.Places;

/**
 * The one DuckDB instance of the process, in memory, with bounded memory and temporary space; it
 * opens with the first use. Connections share its memory, threads and caches.
 */
@Component
class DuckInstance implements DisposableBean {

  private static final int IDLE = 16;

  private final LakeSettings settings;
  private final Places places;
  private final ConcurrentLinkedDeque<DuckDBConnection> idle = new ConcurrentLinkedDeque<>();
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("duckdb-", 1).factory());
  private @Nullable DuckDBConnection root;

  DuckInstance(LakeSettings settings, Places places) {
    this.settings = settings;
    this.places = places;
  }

  Session open() {
    return new Session(connection(), workers, this::release);
  }

  private DuckDBConnection connection() {
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
    clearTemp(Places.made(places.temp()));
    var opened =
        DriverManager.getConnection("jdbc:duckdb:", options()).unwrap(DuckDBConnection.class);
    rememberFooters(opened);
    root = opened;
    return opened;
  }

  /** What the engine of a killed process had put aside; it never looks at it again. */
  private static void clearTemp(Path folder) {
    try (var left = Files.newDirectoryStream(folder, "duckdb_temp_*")) {
      for (var file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A setting of the Parquet extension, which connecting does not know. Files never change. */
  private static void rememberFooters(DuckDBConnection opened) throws SQLException {
    try (var statement = opened.createStatement()) {
      statement.execute("set global parquet_metadata_cache = true");
    }
  }

  private Properties options() {
    var options = new Properties();
    options.setProperty("jdbc_stream_results", "true");
    options.setProperty("memory_limit", settings.memory().toBytes() + "B");
    options.setProperty("temp_directory", places.temp().toString());
    options.setProperty("autoinstall_known_extensions", "false");
    options.setProperty("autoload_known_extensions", "false");
    var limit = settings.tempLimit();
    if (limit != null) {
      options.setProperty("max_temp_directory_size", limit.toBytes() + "B");
    }
    if (settings.threads() > 0) {
      options.setProperty("threads", Integer.toString(settings.threads()));
    }
    return options;
  }

  private void release(DuckDBConnection connection) {
    if (idle.size() < IDLE) {
      idle.push(connection);
      return;
    }
    close(connection);
  }

  private static void close(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw EngineFailure.problem(e);
    }
  }

  @Override
  public synchronized void destroy() {
    workers.shutdown();
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
