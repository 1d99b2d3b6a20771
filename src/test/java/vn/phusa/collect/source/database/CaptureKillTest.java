package vn.phusa.collect.source.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.source.HouseProcess;

/**
 * Random inserts, updates and deletes while the process that follows them is killed again and
 * again: in the end the lake holds the source's rows. {@code -Dphusa.kills=10
 * -Dphusa.changes=100000} is the long form.
 */
class CaptureKillTest {

  private static final int KILLS = Integer.getInteger("phusa.kills", 1);
  private static final int CHANGES = Integer.getInteger("phusa.changes", 5_000);
  private static final int FIRST = 1_000;
  private static final int ROWS = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  /** A server with changes to follow. */
  private record Origin(String connector, Map<String, String> reaching, String table, Way way) {

    interface Way {
      Connection open() throws SQLException;
    }

    HouseProcess.Followed followed() {
      return new HouseProcess.Followed(
          "theo-doi", connector, reaching, Map.of("table", table), "upsert");
    }
  }

  @Test
  void theLakeEqualsPostgresHoweverOftenWeAreKilled() throws Exception {
    try (var server = EmbeddedPostgres.builder().setServerConfig("wal_level", "logical").start()) {
      var reaching =
          Map.of(
              "host", "127.0.0.1",
              "port", Integer.toString(server.getPort()),
              "database", "postgres",
              "user", "postgres");
      follow(
          new Origin(
              "postgresql-capture",
              reaching,
              "public.xa",
              () -> server.getPostgresDatabase().getConnection()));
    }
  }

  /** Two minutes of two cores, for what the test before shows of the parts that both share. */
  @Test
  @EnabledIfSystemProperty(
      named = "phusa.kills",
      matches = ".+",
      disabledReason = "runs with -Dphusa.kills=10 -Dphusa.changes=100000, as the issue asks")
  void theLakeEqualsMariaDbHoweverOftenWeAreKilled() throws Exception {
    var server = MariaServer.following();
    follow(new Origin("mariadb-capture", server.reaching(), "xa", server::connection));
  }

  private void follow(Origin server) throws Exception {
    run(server, "create table xa (so bigint primary key, gia bigint not null)");
    var rows = IntStream.rangeClosed(1, FIRST).mapToObj(number -> "(" + number + ", 0)");
    run(server, "insert into xa values " + rows.collect(Collectors.joining(", ")));
    var source = server.followed();
    try (var house = new HouseProcess(folder)) {
      house.follow(source);
      house.start();
      house.await(source, lines -> lines.size() == FIRST);
      var lives = new Semaphore(1);
      var changing = CompletableFuture.runAsync(() -> change(server, lives));
      for (var kill = 0; kill < KILLS; kill++) {
        // Somewhere in the work, never at the same place.
        house.live(new Random(kill).nextInt(4_000));
        house.kill();
        house.start();
        house.await(source, lines -> true);
        lives.release();
      }
      lives.release();
      changing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      house.await(source, held(server)::equals);
    }
  }

  private static void change(Origin server, Semaphore lives) {
    var random = new Random(1);
    try (var connection = server.way().open()) {
      for (var change = 0; change < CHANGES; change++) {
        // Each life of the process has its share, the last one too.
        lives.acquire(change % (CHANGES / (KILLS + 1)) == 0 ? 1 : 0);
        change(connection, random, change);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void change(Connection connection, Random random, int value) throws SQLException {
    var sql =
        switch (random.nextInt(3)) {
          case 0 -> "delete from xa where so = ? or so = -?";
          case 1 ->
              "insert into xa select a.so, a.gia from (select ? so, ? gia) a"
                  + " where not exists (select 1 from xa where xa.so = a.so)";
          default -> "update xa set gia = ? where so = ?";
        };
    var number = random.nextInt(ROWS);
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, sql.startsWith("update") ? value : number);
      statement.setLong(2, sql.startsWith("insert") ? value : number);
      statement.executeUpdate();
    }
  }

  private static List<String> held(Origin server) throws SQLException {
    var held = new TreeSet<String>();
    try (var connection = server.way().open();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select so, gia from xa")) {
      while (rows.next()) {
        held.add(rows.getLong(1) + " " + rows.getLong(2));
      }
    }
    return List.copyOf(held);
  }

  private static void run(Origin server, String sql) throws SQLException {
    try (var connection = server.way().open();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
