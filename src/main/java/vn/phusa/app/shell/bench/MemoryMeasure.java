package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that a server ever holds while it takes in a file ten times its engine's limit. */
final class MemoryMeasure implements Measure {

  private static final int ENGINE_SHARE = 10;
  private static final long MEBIBYTES_EACH_GIGABYTE = 1000;
  private static final long ROWS_EACH_GIGABYTE = 21_500_000;
  private static final Budget BUDGET = new Budget.Below(1536, "under 1.5 GiB");

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    var plan = house.plan();
    var file = file(plan);
    var state = plan.work().resolve("memory");
    var limit = plan.gigabytes() * MEBIBYTES_EACH_GIGABYTE / ENGINE_SHARE;
    var option = "-Dphusa.lake.memory-limit=" + limit + "MB";
    try (var server = ServerProcess.start(plan, state, option)) {
      var seconds = Stopwatch.seconds(() -> load(plan, file, state));
      return List.of(
          Figure.alone(
              "peak-memory",
              server.peakMebibytes(),
              "MiB",
              BUDGET,
              "%.1f GB of CSV, the engine limited to %d MB, %.0f s from file to commit; the Java process's VmHWM, PostgreSQL's %.0f MiB beside it"
                  .formatted(Files.size(file) / 1e9, limit, seconds, server.databaseMebibytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(file);
    }
  }

  private static void load(BenchPlan plan, Path file, Path state) {
    ServerProcess.command(
        plan,
        "ingest",
        file.toString(),
        "--dataset",
        "do-luong.rat-lon",
        "--yes",
        "--json",
        "--dir",
        state.toString());
  }

  private static Path file(BenchPlan plan) {
    var file = plan.work().resolve("rat-lon.csv");
    BigTable.write(file, plan.gigabytes() * ROWS_EACH_GIGABYTE);
    return file;
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
