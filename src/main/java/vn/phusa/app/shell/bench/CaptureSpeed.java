package vn.phusa.app.shell.bench;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.format.ChangeEventFormat;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Sources;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;

/**
 * Changes of a table of PostgreSQL, up to where the lake shows them, against Debezium's engine that
 * only counts them.
 */
final class CaptureSpeed {

  private static final int ROWS = 200_000;
  private static final int CHANGES = 100_000;
  private static final int SINGLE = 9;
  private static final String DATASET = "do-luong.theo-doi";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String TABLE = "do_luong";

  private final BenchHouse house;

  CaptureSpeed(BenchHouse house) {
    this.house = house;
  }

  List<Figure> figures() {
    try (var server = EmbeddedPostgres.builder().setServerConfig("wal_level", "logical").start()) {
      run(server, "create table " + TABLE + " (so bigint primary key, ten text, lan bigint)");
      run(
          server,
          "insert into "
              + TABLE
              + " select i, 'Xã số ' || i, 0 from generate_series(1, "
              + ROWS
              + ") i");
      var theirs = alone(server, house.work());
      var ours = lake(server);
      var delays = new double[SINGLE];
      for (var i = 0; i < SINGLE; i++) {
        delays[i] = delay(server, i + 2);
      }
      return List.of(
          figure("capture-snapshot", ours.snapshot(), theirs.snapshot(), ROWS),
          figure("capture-changes", ours.changes(), theirs.changes(), CHANGES),
          Figure.alone(
              "capture-delay",
              Stopwatch.percentile(delays, 50),
              "s",
              new Budget.Below(10, "below 10 s"),
              "one change, from its commit until the lake shows it; median of " + SINGLE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Times(double snapshot, double changes) {}

  private static Figure figure(String name, double ours, double theirs, int events) {
    var note = "%d events, %.0f a second; Debezium's engine alone, counting: %.0f a second";
    return Figure.against(
        name,
        new Stopwatch.Pair(ours, theirs),
        "s",
        new Budget.None(),
        note.formatted(events, events / ours, events / theirs));
  }

  private Times lake(EmbeddedPostgres server) {
    var snapshot =
        Stopwatch.seconds(() -> {
          follow(server);
          await(() -> count("lan = 0") == ROWS);
        });
    var changes =
        Stopwatch.seconds(() -> {
          update(server, 1);
          await(() -> count("lan = 1") == CHANGES);
        });
    return new Times(snapshot, changes);
  }

  private double delay(EmbeddedPostgres server, int value) {
    run(server, "update " + TABLE + " set lan = " + value + " where so = " + ROWS);
    return Stopwatch.seconds(() -> await(() -> count("lan = " + value) == 1));
  }

  private static void update(EmbeddedPostgres server, int value) {
    run(server, "update " + TABLE + " set lan = " + value + " where so <= " + CHANGES);
  }

  private void follow(EmbeddedPostgres server) {
    var sources = house.bean(Sources.class);
    var system = house.bean(Access.class).system();
    var fields =
        Map.of(
            "host",
            "127.0.0.1",
            "port",
            Integer.toString(server.getPort()),
            "database",
            "postgres",
            "user",
            "postgres");
    var connected = sources.connect("postgresql-capture", "Đo", fields, system);
    sources.schedule(
        new Source(
            connected.id(),
            connected.title(),
            connected.connector(),
            Map.of("table", "public." + TABLE),
            DATASET,
            "upsert",
            List.of("so"),
            new Rhythm.Always(),
            false,
            "",
            connected.owner(),
            true),
        system);
  }

  private long count(String filter) {
    var dataset = house.bean(Catalog.class).find(DATASET);
    if (dataset.flatMap(found -> found.updatedAt()).isEmpty()) {
      return -1;
    }
    var access = house.bean(Access.class);
    var grant = access.grant(dataset.orElseThrow().subject(), access.system(), Use.UPKEEP);
    var query = Query.all().where(house.bean(Cql2.class).parse(filter));
    return house.bean(Lake.class).count(grant, query);
  }

  private static Times alone(EmbeddedPostgres server, Path work) {
    var counted = new AtomicLong();
    var engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(settings(server, work))
            .notifying(event -> {
              if (event.record().topic().endsWith(TABLE)) {
                counted.incrementAndGet();
              }
            })
            .build();
    try {
      var snapshot =
          Stopwatch.seconds(() -> {
            Thread.ofPlatform().daemon().start(engine);
            await(() -> counted.get() == ROWS);
          });
      var changes =
          Stopwatch.seconds(() -> {
            update(server, 0);
            await(() -> counted.get() == ROWS + CHANGES);
          });
      return new Times(snapshot, changes);
    } finally {
      close(engine);
    }
  }

  private static void close(DebeziumEngine<?> engine) {
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties settings(EmbeddedPostgres server, Path work) {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            "name", "alone",
            "connector.class", "io.debezium.connector.postgresql.PostgresConnector",
            "offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore",
            "topic.prefix", "alone",
            "database.hostname", "127.0.0.1",
            "database.port", Integer.toString(server.getPort()),
            "database.dbname", "postgres",
            "database.user", "postgres",
            "database.password", "",
            "plugin.name", "pgoutput"));
    settings.setProperty("offset.storage.file.filename", work.resolve("alone.offsets").toString());
    settings.setProperty("slot.name", "alone");
    settings.setProperty("publication.name", "alone");
    settings.setProperty("table.include.list", "public." + TABLE);
    settings.setProperty("slot.drop.on.stop", "true");
    return settings;
  }

  private static void await(BooleanSupplier reached) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the changes did not come");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void run(EmbeddedPostgres server, String sql) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
