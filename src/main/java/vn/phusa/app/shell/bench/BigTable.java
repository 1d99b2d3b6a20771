package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Quality;

/** A table of invented readings, as a file and in the lake: id, day, commune, code, value. */
final class BigTable {

  static final String SLUG = "do-luong.bang-lon";
  private static final String CONTENT =
      """
      copy (select i as id, date '2020-01-01' + (i %% 1500)::int as ngay, 'Xã số ' || (i %% 3321) as xa,
          lpad((i %% 99991)::varchar, 5, '0') as ma, (i * 7919 %% 1000003) / 100.0 as gia_tri
        from range(%d) t(i)) to '%s' (format csv, header true)
      """;

  private BigTable() {}

  /** The file, made at its first use. */
  static Path file(BenchHouse house) {
    var file = house.work().resolve("bang-lon.csv");
    if (!Files.exists(file)) {
      write(file, house.rows());
    }
    return file;
  }

  /** Writes such a table with so many rows as CSV. */
  static void write(Path file, long rows) {
    try (var duck = new PlainDuck()) {
      duck.run(CONTENT.formatted(rows, file));
    }
  }

  /** Makes sure that the table is in the lake. */
  static void ensure(BenchHouse house) {
    var ingest = house.bean(Ingest.class);
    if (ingest.runs(Optional.of(SLUG), 1).isEmpty()) {
      load(house, file(house), SLUG);
    }
  }

  /** Brings the file in under a slug and returns the run, which has committed, profile and all. */
  static Run load(BenchHouse house, Path file, String slug) {
    return load(house, file, slug, List.of(), Classification.OPEN);
  }

  /** The same with a key, if there is one, for those who may see it. */
  static Run load(
      BenchHouse house, Path file, String slug, List<String> key, Classification classification) {
    var run = committed(house, file, slug, key, classification);
    awaitProfile(house, run);
    return run;
  }

  /** Brings the file in under a slug and returns the run, which has committed. */
  static Run committed(BenchHouse house, Path file, String slug) {
    return committed(house, file, slug, List.of(), Classification.OPEN);
  }

  private static Run committed(
      BenchHouse house, Path file, String slug, List<String> key, Classification classification) {
    var ingest = house.bean(Ingest.class);
    var system = house.bean(Access.class).system();
    try (var content = Files.newInputStream(file)) {
      var received = ingest.receive(file.getFileName().toString(), content, system);
      var wish = new DraftWish(slug, Optional.empty(), Optional.of("replace"), key, classification);
      var request = ingest.draft(received, ingest.propose(received).getFirst(), wish);
      return ended(ingest, ingest.start(request, system));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds from when a run was taken up to when its rows were there. */
  static double seconds(Run run) {
    return Duration.between(run.startedAt().orElseThrow(), run.endedAt().orElseThrow()).toMillis()
        / 1000.0;
  }

  /** It is made after the commit, and must not slow down what is measured next. */
  static void awaitProfile(BenchHouse house, Run run) {
    var quality = house.bean(Quality.class);
    while (!quality.find(run.dataset()).map(Profile::snapshot).equals(run.snapshot())) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static Run ended(Ingest ingest, Run started) {
    var run = started;
    while (!run.state().isAtRest()) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      run = ingest.run(run.id());
    }
    if (run.state() != RunState.COMMITTED) {
      throw new IllegalStateException("the run ended as " + run.state() + ": " + run.failure());
    }
    return run;
  }

  /** Its Parquet files, as a list for {@code read_parquet}. */
  static String files(BenchHouse house) {
    return files(house, SLUG);
  }

  /** The same of a table that came in under another slug. */
  static String files(BenchHouse house, String slug) {
    var lake = house.state().resolve("lake");
    try (var all = Files.walk(lake)) {
      return String.join(
          ",",
          all.filter(file -> file.toString().endsWith(".parquet"))
              .filter(file -> file.toString().contains(slug.replace('.', '/')))
              .map(file -> "'" + file + "'")
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
