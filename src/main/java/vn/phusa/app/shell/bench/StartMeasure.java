package vn.phusa.app.shell.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** From the start of a process to its ready line, on a warm directory; then its memory, idle. */
final class StartMeasure implements Measure {

  private static final int ROUNDS = 5;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Budget SECONDS = new Budget.Below(5, "under 5 s");
  private static final Budget MEMORY = new Budget.Below(600, "under 600 MiB");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    once(house);
    var rounds = IntStream.range(0, ROUNDS).mapToDouble(round -> once(house)).toArray();
    var start =
        Figure.alone(
            "start",
            Stopwatch.percentile(rounds, 50),
            "s",
            SECONDS,
            "start of the process to the ready line, PostgreSQL with it; warm, median of "
                + ROUNDS);
    return List.of(start, idle(house));
  }

  private static double once(BenchHouse house) {
    try (var server = ServerProcess.start(house.plan(), house.work().resolve("start"))) {
      return server.secondsToReady();
    }
  }

  private static Figure idle(BenchHouse house) {
    try (var server = ServerProcess.start(house.plan(), house.work().resolve("start"))) {
      LockSupport.parkNanos(IDLE.toNanos());
      var java = server.residentMebibytes();
      var database = server.databaseMebibytes();
      return Figure.alone(
          "idle-memory",
          java + database,
          "MiB",
          MEMORY,
          "Java %.0f MiB (RSS) + PostgreSQL %.0f MiB (PSS), %d s after the start"
              .formatted(java, database, IDLE.toSeconds()));
    }
  }
}
