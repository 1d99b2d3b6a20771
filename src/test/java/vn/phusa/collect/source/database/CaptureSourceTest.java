package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.testing.TestDatabase;

/** Every change of a table, on a PostgreSQL that writes its changes down. */
class CaptureSourceTest extends DatabaseContract {

  private static EmbeddedPostgres server;

  @Autowired JdbcClient jdbc;

  @BeforeAll
  static void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("wal_level", "logical")
            .setServerConfig("max_replication_slots", "50")
            .setServerConfig("max_wal_senders", "50")
            .start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  protected String connector() {
    return "postgresql-capture";
  }

  @Override
  protected Map<String, String> reaching() {
    return Map.of(
        "host", "127.0.0.1",
        "port", Integer.toString(port()),
        "database", "postgres",
        "user", "postgres",
        "password", "khong-ai-biet");
  }

  @Override
  protected Map<String, String> choosing() {
    return Map.of("table", offered());
  }

  @Override
  int port() {
    return server.getPort();
  }

  @Override
  Map<String, String> wrongSignIn() {
    return Map.of("user", "nguoi-la");
  }

  @Override
  void reconnectedWithoutSecret(Source source, Map<String, String> other) {
    sources.reconnect(source.id(), other, access.system());
    var sealed = jdbc.sql("select count(*) from source_secret where source = :id");
    assertThat(sealed.param("id", source.id()).query(Long.class).single()).isZero();
  }

  @Override
  String offered() {
    return "public." + table;
  }

  @Override
  Connection direct() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  @Test
  void updatesAndDeletesArriveAndARowMayReturnToWhatItWas() throws Exception {
    add(1, 4);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    run("update " + table + " set gia = 2.5 where so = 1");
    run("delete from " + table + " where so in (2, 3)");
    run("update " + table + " set so = 40, ten = 'Xã 40' where so = 4");
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 40L);
    assertThat((BigDecimal) row(source, 1).get("gia")).isEqualByComparingTo("2.5");
    for (var price : new String[] {"1.5", "2.5", "1.5"}) {
      run("update " + table + " set gia = " + price + " where so = 1");
      fetched(source, Standing.State.GOOD);
      assertThat((BigDecimal) row(source, 1).get("gia")).isEqualByComparingTo(price);
    }
    run("truncate " + table);
    add(5, 5);
    run("delete from " + table);
    fetched(source, Standing.State.GOOD);
    add(7, 8);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(7L, 8L);
  }

  @Test
  void everyTypeArrivesAsTheDriverGivesIt() throws Exception {
    run(
        "create table "
            + table
            + """
             (so bigint primary key, ten text, tien numeric(18, 2), rong numeric, ty_le double precision,
              co boolean, ngay date, gio time, luc timestamp, moc timestamptz, tep bytea, ma uuid,
              mo_ta jsonb, nhan text[])
            """);
    run(
        "insert into "
            + table
            + """
             values (1, 'Xã 1', 1234567890123456.78, 0.1234567890123456789, 0.1, true, '2025-07-01',
              '07:30:15', '2025-07-01 07:30:15.123456', '2025-07-01 07:30:15+07', '\\x00ff',
              '6f9619ff-8b86-d011-b42d-00cf4fc964ff', '{"a": [1]}', '{x,y}'),
             (2, 'Xã 2', null, null, null, null, null, null, null, null, null, null, null, null)
            """);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    var first = row(source, 1);
    assertThat((BigDecimal) first.get("tien")).isEqualByComparingTo("1234567890123456.78");
    assertThat(String.valueOf(first.get("rong"))).isEqualTo("0.1234567890123456789");
    assertThat(first.get("ty_le")).isEqualTo(0.1);
    assertThat(first.get("co")).isEqualTo(true);
    assertThat(first.get("ngay")).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(String.valueOf(first.get("luc"))).isEqualTo("2025-07-01T00:30:15.123456Z");
    assertThat(String.valueOf(first.get("moc"))).startsWith("2025-07-01T00:30:15");
    assertThat(first.get("ma")).isEqualTo("6f9619ff-8b86-d011-b42d-00cf4fc964ff");
    assertThat(row(source, 2).get("tien")).isNull();
  }

  @Test
  void aServerThatWritesNoChangesDownIsRefused() throws SQLException {
    var plain = (org.postgresql.ds.PGSimpleDataSource) TestDatabase.with();
    var fields = new HashMap<>(reaching());
    fields.put("port", Integer.toString(plain.getPortNumbers()[0]));
    fields.put("database", String.valueOf(plain.getDatabaseName()));
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(SourceCode.CAPTURE_OFF))
        .hasMessageContaining("wal_level");
  }

  @Test
  void aLargeValueThatTheSourceDoesNotSendAgainIsToldAndNotOverwritten() throws Exception {
    run("create table " + table + " (so bigint primary key, ten text, mo_ta text)");
    run("alter table " + table + " alter mo_ta set storage external");
    run("insert into " + table + " select 1, 'Xã 1', repeat('x', 100000)");
    var source = ready();
    fetched(source, Standing.State.GOOD);
    run("update " + table + " set ten = 'Xã 1'");
    var stuck = fetched(source, Standing.State.STUCK);
    assertThat(stuck.failure().orElseThrow().english()).contains("REPLICA IDENTITY FULL");
    assertThat(String.valueOf(row(source, 1).get("mo_ta"))).hasSize(100_000);
  }
}
