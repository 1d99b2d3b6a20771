package vn.phusa.app.shell.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** Durable entries of 64 callers, each of whom waits for its own; then the check of them all. */
final class JournalMeasure implements Measure {

  private static final int CALLERS = 64;
  private static final int WARM = 100;
  private static final int EACH = 500;
  private static final int ROUNDS = 5;
  private static final double MOST_MICROS = 1e6 / 5_000;
  private static final Budget BUDGET =
      new Budget.Below(MOST_MICROS, "5,000 a second: under 200 us");

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    var journal = house.bean(Journal.class);
    append(journal, WARM);
    var micros =
        IntStream.range(0, ROUNDS)
            .mapToDouble(round -> Stopwatch.seconds(() -> append(journal, EACH)))
            .map(seconds -> seconds * 1e6 / (CALLERS * EACH))
            .toArray();
    var median = Stopwatch.percentile(micros, 50);
    var note = Math.round(1e6 / median) + " entries a second; " + CALLERS + " callers";
    return List.of(Figure.alone("journal", median, "us", BUDGET, note), checked(house));
  }

  private static Figure checked(BenchHouse house) {
    var audit = house.bean(Audit.class);
    var report = audit.verify(1, Long.MAX_VALUE);
    var seconds = Stopwatch.seconds(() -> audit.verify(1, Long.MAX_VALUE));
    var note = report.entries() + " entries, intact: " + report.intact();
    return Figure.alone("journal-verify", seconds, "s", new Budget.None(), note);
  }

  private static void append(Journal journal, int each) {
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      CompletableFuture.allOf(
              IntStream.range(0, CALLERS)
                  .mapToObj(caller ->
                      CompletableFuture.runAsync(() -> append(journal, caller, each), callers))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private static void append(Journal journal, int caller, int each) {
    for (var i = 0; i < each; i++) {
      var details = Map.of("purpose", "VIEW", "classification", "INTERNAL");
      journal.append(new Entry("an.nguyen-" + caller, "lake.read", "so-y-te.benh-" + i, details));
    }
  }
}
