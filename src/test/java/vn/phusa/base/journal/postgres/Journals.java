package vn.phusa.base.journal.postgres;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowsTouched;

/** Entries of many kinds. */
final class Journals {

  private Journals() {}

  /** Adds entries from several callers at once, so that they come in batches of several sizes. */
  static void fill(Journal journal, int entries, Random random) throws Exception {
    try (var callers = Executors.newFixedThreadPool(1 + random.nextInt(12))) {
      var acts =
          IntStream.range(0, entries)
              .<Callable<Void>>mapToObj(number -> {
                var entry = entry(number, random.nextInt(3));
                return () -> {
                  journal.append(entry);
                  return null;
                };
              })
              .toList();
      for (var act : callers.invokeAll(acts)) {
        act.get();
      }
    }
  }

  static Entry entry(int number, int kind) {
    var details = Map.of("số", "" + number, "🙂", "\"x\"\n", "tên", "Bến Tre");
    return switch (kind) {
      case 0 -> new Entry("an.nguyen", "lake.read", "so-y-te.n" + number, details);
      case 1 -> new Entry("system", "ingest.run.committed", "so-y-te.n" + number, Map.of());
      default ->
          new Entry(
              "binh.tran",
              "access.granted",
              "so-y-te.n" + number,
              details,
              new Circumstances(
                  "OFFICER@H61.03",
                  "VIEW",
                  "10.0.0.7",
                  Result.REFUSED,
                  new RowsTouched(2, java.util.List.of("0a1b", "ff"))));
    };
  }
}
