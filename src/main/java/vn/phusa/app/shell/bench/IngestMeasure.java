package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Summaries;

/** CSV into the lake, contract checked, against plain DuckDB and against PostgreSQL. */
final class IngestMeasure implements Measure {

  private static final int ROUNDS = 3;
  private static final String LOADED = "do-luong.vong-";

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public List<Figure> take(BenchHouse house) {
    var file = BigTable.file(house);
    var round = new AtomicInteger();
    var whole = new ArrayList<Double>();
    var pair =
        Stopwatch.alternately(
            ROUNDS,
            () -> ours(house, file, LOADED + round.incrementAndGet(), whole),
            () -> plainCopy(house, file));
    var postgres = new Stopwatch.Pair(pair.ours(), postgresCopy(house, file));
    var note = house.rows() + " rows; the run from start to commit, medians of " + ROUNDS;
    var figures = new ArrayList<Figure>();
    figures.addAll(
        List.of(
            Figure.against(
                "ingest-duckdb", pair, "s", new Budget.Times(1.5, 0, "at most 1.5 x"), note),
            Figure.against(
                "ingest-postgresql",
                postgres,
                "s",
                new Budget.Times(0.25, 0, "at most 0.25 x (4 x faster)"),
                note + "; PostgreSQL COPY into an unindexed table, once"),
            Figure.alone(
                "ingest-whole",
                Stopwatch.percentile(whole.stream().mapToDouble(Double::doubleValue).toArray(), 50),
                "s",
                new Budget.None(),
                house.rows() + " rows; raw copy flushed to disk, proposal, queue and run together"),
            profile(house, LOADED + 1),
            WorkbookSpeed.figure(house),
            DecodingSpeed.figure()));
    figures.addAll(new CaptureSpeed(house).figures());
    return figures;
  }

  /** What quality asks of the lake after each commit, against what DuckDB says of a table. */
  private static Figure profile(BenchHouse house, String slug) {
    var summarize = "summarize select * from read_parquet([" + BigTable.files(house, slug) + "])";
    var subject = house.bean(Catalog.class).load(slug).subject();
    var access = house.bean(Access.class);
    var summaries = house.bean(Summaries.class);
    try (var duck = new PlainDuck()) {
      var pair =
          Stopwatch.alternately(
              ROUNDS,
              () ->
                  Stopwatch.seconds(() -> {
                    var grant = access.grant(subject, access.system(), Use.UPKEEP);
                    summaries.summarise(grant, new AsOf.Newest());
                  }),
              () -> Stopwatch.seconds(() -> duck.run(summarize)));
      return Figure.against(
          "ingest-profile",
          pair,
          "s",
          new Budget.Times(1.5, 0, "at most 1.5 x"),
          house.rows()
              + " rows; the profile after a commit against SUMMARIZE, medians of "
              + ROUNDS);
    }
  }

  private static double ours(BenchHouse house, Path file, String slug, List<Double> whole) {
    var began = System.nanoTime();
    var run = BigTable.committed(house, file, slug);
    whole.add((System.nanoTime() - began) / 1e9);
    BigTable.awaitProfile(house, run);
    return BigTable.seconds(run);
  }

  private static double plainCopy(BenchHouse house, Path file) {
    var target = house.work().resolve("plain.parquet");
    try (var duck = new PlainDuck()) {
      return Stopwatch.seconds(() ->
          duck.run("copy (from read_csv('" + file + "')) to '" + target + "' (format parquet)"));
    }
  }

  /** The running house may not make a table in its database. */
  private static Connection asOwner(BenchHouse house) throws SQLException {
    try (var connection = house.bean(DataSource.class).getConnection()) {
      var password = Files.readString(house.state().resolve("postgres.key")).strip();
      return DriverManager.getConnection(connection.getMetaData().getURL(), "postgres", password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double postgresCopy(BenchHouse house, Path file) {
    try (var connection = asOwner(house);
        var statement = connection.createStatement()) {
      statement.execute(
          "create table bench_big (id bigint, ngay date, xa text, ma text, gia_tri numeric)");
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var seconds =
          Stopwatch.seconds(() -> {
            try (var content = Files.newInputStream(file)) {
              copy.copyIn("copy bench_big from stdin (format csv, header true)", content);
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      statement.execute("drop table bench_big");
      return seconds;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
