package vn.phusa.store.lake.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.phusa.store.lake.LakeSettings;
import vn.phusa.store.lake.inner.Places;

/**
 * The DuckDB of the process, with bounded memory and temporary space: one database whose statements
 * use every core, and beside it one where each uses the core of its caller. A page that is found
 * after a few row groups gains nothing from a second core, which would read on for nothing.
 */
@Component
class DuckInstance implements DisposableBean {

  /** Of the memory limit; what does not fit is asked of the other database. */
  private static final int PAGES_SHARE = 8;

  /** Files never change. */
  private static final String REMEMBER_FOOTERS = "set global parquet_metadata_cache = true";

  /** Rows that a page passes over are not read beyond what the filter needs. */
  private static final String PASS_OVER = "set global late_materialization_max_rows = 20000";

  /** More at the same time take memory and caches from each other and all end later. */
  private static final int PAGES_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  /** Without it no statement says how far it is. */
  private static final String COUNT = "set enable_progress_bar = true";

  private static final String COUNT_SILENTLY = "set enable_progress_bar_print = false";

  private final LakeSettings settings;
  private final Connections parallel;
  private final Connections serial;
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("duckdb-", 1).factory());

  private final ExecutorService pageWorkers =
      Executors.newFixedThreadPool(
          PAGES_AT_ONCE, Thread.ofPlatform().daemon().name("duckdb-page-", 1).factory());

  DuckInstance(LakeSettings settings, Places places) {
    this.settings = settings;
    var memory = settings.memory().toBytes();
    this.parallel =
        new Connections(
            options(memory, settings.threads(), places.temp()),
            List.of(REMEMBER_FOOTERS, COUNT, COUNT_SILENTLY));
    this.serial =
        new Connections(
            options(memory / PAGES_SHARE, 1, places.temp().resolve("pages")),
            List.of(REMEMBER_FOOTERS, PASS_OVER));
  }

  Session open() {
    return new Session(parallel.lend(), workers, parallel::giveBack);
  }

  /** For what is found near the beginning; who comes when as many are looking waits in line. */
  Session openSerial() {
    return new Session(serial.lend(), pageWorkers, serial::giveBack);
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

  private Properties options(long bytes, int threads, Path temp) {
    clearTemp(Places.made(temp));
    var options = new Properties();
    options.setProperty("jdbc_stream_results", "true");
    options.setProperty("memory_limit", bytes + "B");
    options.setProperty("temp_directory", temp.toString());
    options.setProperty("autoinstall_known_extensions", "false");
    options.setProperty("autoload_known_extensions", "false");
    var limit = settings.tempLimit();
    if (limit != null) {
      options.setProperty("max_temp_directory_size", limit.toBytes() + "B");
    }
    if (threads > 0) {
      options.setProperty("threads", Integer.toString(threads));
    }
    return options;
  }

  @Override
  public void destroy() {
    workers.shutdown();
    pageWorkers.shutdown();
    serial.close();
    parallel.close();
  }
}
