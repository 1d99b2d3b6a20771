package vn.phusa.collect.ingest.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server while a load is under way and starts it again. {@code PHUSA_KILLS=20} makes it
 * the full proof on five million rows; {@code PHUSA_SEED} repeats one.
 */
class KillTest {

  private static final int KILLS =
      Integer.parseInt(System.getenv().getOrDefault("PHUSA_KILLS", "4"));
  private static final long ROWS = KILLS < 20 ? 100_000 : 5_000_000;
  private static final long BASE = 1_000;
  private static final long OVERLAP = 400;
  private static final long PATIENCE = 900;
  private static final long COMMIT_MILLIS = 400;
  private static final List<String> MODES = List.of("append", "replace", "upsert");

  /** When the kill comes: after a random part of the step. */
  private enum Moment {
    UPLOAD,
    ASKING,
    RUN,
    COMMIT
  }

  private final long seed =
      Long.parseLong(System.getenv().getOrDefault("PHUSA_SEED", "" + System.nanoTime()));
  private final Random random = new Random(seed);
  private final List<String> table = new ArrayList<>();

  @TempDir Path folder;
  private long uploadMillis;
  private long runMillis;

  @Test
  void everyKilledLoadEndsWithExactlyTheRightRows() throws Exception {
    var state = folder.resolve("state");
    var server = Installation.start(state);
    try {
      measure(server);
      for (var round = 1; round <= KILLS; round++) {
        server = round(server, state, round);
      }
    } finally {
      server.terminate();
    }
  }

  /** One load that nobody kills, to know how long the steps take. */
  private void measure(Installation server) throws Exception {
    var file = Numbers.write(folder.resolve("do.csv"), 0, ROWS, 1);
    var start = System.nanoTime();
    var hash = uploaded(server, file);
    uploadMillis = since(start);
    start = System.nanoTime();
    server.tree(server.run(hash, "kho.do", "append", List.of()).join());
    try (var database = server.database()) {
      new RunTable(database, "kho.do").awaitRest(PATIENCE);
    }
    runMillis = since(start);
    note(
        "seed %d, %d rows, upload %d ms, run %d ms".formatted(seed, ROWS, uploadMillis, runMillis));
    Files.delete(file);
  }

  private Installation round(Installation server, Path state, int round) throws Exception {
    var first = round * 10_000_000L;
    var moment = Moment.values()[(round - 1) % Moment.values().length];
    var mode = MODES.get((round - 1) % MODES.size());
    var dataset = "kho.vong-" + round;
    var base =
        Numbers.write(folder.resolve("nen-" + round + ".csv"), first - BASE + OVERLAP, BASE, 3);
    var from = mode.equals("append") ? first + OVERLAP : first;
    var file = Numbers.write(folder.resolve("nap-" + round + ".csv"), from, ROWS, 1);
    bringIn(server, base, dataset, "replace");

    var killed = kill(server, file, dataset, mode, moment);
    var start = System.nanoTime();
    var next = Installation.start(state);
    var ready = since(start);
    var runs = settle(next, file, dataset, mode);
    var took = since(start);

    var sum = Numbers.of(next.download(dataset, folder.resolve("ra-" + round + ".parquet")));
    note(
        "%2d %-7s %-6s %s | ready %d ms, done %d ms, runs %s, %d rows"
            .formatted(round, mode, moment, killed, ready, took, runs, sum.rows()));
    assertThat(sum)
        .as("round %d, seed %d: %s", round, seed, table.getLast())
        .isEqualTo(wanted(mode, first));
    assertThat(runs).filteredOn("COMMITTED"::equals).as("the base and the load").hasSize(2);
    assertNothingLeft(state, file);
    Files.delete(base);
    Files.delete(file);
    return next;
  }

  /** Says what the kill met. */
  private String kill(Installation server, Path file, String dataset, String mode, Moment moment)
      throws Exception {
    try (var database = server.database()) {
      var runs = new RunTable(database, dataset);
      var wait = random.nextLong(1 + length(moment));
      if (moment == Moment.UPLOAD) {
        server.upload(file);
        return kill(server, runs, wait);
      }
      var hash = uploaded(server, file);
      var asked = server.run(hash, dataset, mode, key(mode));
      if (moment == Moment.RUN || moment == Moment.COMMIT) {
        server.tree(asked.join());
      }
      if (moment == Moment.COMMIT) {
        runs.awaitWatched(PATIENCE, "COMMITTING", "COMMITTED", "FAILED");
      }
      return kill(server, runs, wait);
    }
  }

  private long length(Moment moment) {
    return switch (moment) {
      case UPLOAD -> uploadMillis;
      case ASKING -> 300;
      case RUN -> runMillis;
      case COMMIT -> COMMIT_MILLIS;
    };
  }

  private static String kill(Installation server, RunTable runs, long wait) throws Exception {
    TimeUnit.MILLISECONDS.sleep(wait);
    server.kill();
    return "after %d ms in %s".formatted(wait, runs.watched());
  }

  /** A client that got no answer asks again; a run that is known goes on by itself. */
  private List<String> settle(Installation server, Path file, String dataset, String mode)
      throws Exception {
    try (var database = server.database()) {
      var runs = new RunTable(database, dataset);
      if (runs.states().size() < 2 || random.nextBoolean()) {
        server.tree(server.run(uploaded(server, file), dataset, mode, key(mode)).join());
      }
      return runs.awaitRest(PATIENCE);
    }
  }

  private static void bringIn(Installation server, Path file, String dataset, String mode)
      throws Exception {
    server.tree(server.run(uploaded(server, file), dataset, mode, List.of()).join());
    try (var database = server.database()) {
      assertThat(new RunTable(database, dataset).awaitRest(PATIENCE)).containsExactly("COMMITTED");
    }
  }

  private static String uploaded(Installation server, Path file) {
    return server.tree(server.upload(file).join()).get("hash").asString();
  }

  private static List<String> key(String mode) {
    return mode.equals("upsert") ? List.of("ma") : List.of();
  }

  /** The base lies before the load and, unless it is appended to, reaches into it. */
  private static Numbers.Sum wanted(String mode, long first) {
    var from = mode.equals("append") ? first + OVERLAP : first;
    var load = sum(from, ROWS);
    var kept =
        switch (mode) {
          case "append" -> BASE;
          case "upsert" -> BASE - OVERLAP;
          default -> 0;
        };
    var base = sum(first - BASE + OVERLAP, kept);
    return new Numbers.Sum(
        ROWS + kept, ROWS + kept, Long.toString(load + base), Long.toString(load + 3 * base));
  }

  private static long sum(long from, long count) {
    return count * from + count * (count - 1) / 2;
  }

  private static void assertNothingLeft(Path state, Path file) throws Exception {
    assertThat(files(state.resolve("lake/.staging"))).as("staging").isEmpty();
    assertThat(files(state.resolve("lake/.pending"))).as("notes of commits").isEmpty();
    assertThat(files(state.resolve("lake/.temp"))).as("the engine's temporary files").isEmpty();
    assertThat(files(state.resolve("work"))).as("files in between").isEmpty();
    assertThat(files(state.resolve("raw/arriving"))).as("half an upload").isEmpty();
    var hash = sha256(file);
    assertThat(sha256(state.resolve("raw").resolve(hash.substring(0, 2)).resolve(hash)))
        .isEqualTo(hash);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String sha256(Path file) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Line by line, so that a proof that takes long can be watched. */
  private void note(String line) throws IOException {
    table.add(line);
    Files.writeString(
        Path.of("target", "kills-" + KILLS + ".txt"),
        table.stream().collect(Collectors.joining("\n", "", "\n")));
  }
}
