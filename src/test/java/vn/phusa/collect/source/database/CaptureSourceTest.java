package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;
import vn.phusa.testing.TestDatabase;

/** Every change of a table, on a PostgreSQL that writes its changes down. */
class CaptureSourceTest extends PostgresContract {

  private static EmbeddedPostgres server;

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
  protected Map<String, String> choosing() {
    return Map.of("table", offered());
  }

  @Override
  int port() {
    return server.getPort();
  }

  @Override
  String database() {
    return "postgres";
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
  void aSourceThatIsGivenUpLeavesNothingBehind() throws Exception {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    assertThat(kept(source.id())).isEqualTo(2);
    sources.remove(source.id(), access.system());
    assertThat(kept(source.id())).isZero();
  }

  /** Slots and publications of a source. */
  private static int kept(String source) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement =
            connection.prepareStatement(
                """
                select (select count(*) from pg_replication_slots where slot_name = ?)
                  + (select count(*) from pg_publication where pubname = ?)
                """)) {
      statement.setString(1, "phusa_" + source);
      statement.setString(2, "phusa_" + source);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text|repeat('x', 100000)",
        "bytea|decode(repeat('00ff', 50000), 'hex')",
        "bigint[]|array_fill(7, array[20000])"
      })
  void aLargeValueThatTheSourceDoesNotSendAgainIsToldAndNotOverwritten(String type, String value)
      throws Exception {
    run("create table " + table + " (so bigint primary key, ten text, mo_ta " + type + ")");
    run("alter table " + table + " alter mo_ta set storage external");
    run("insert into " + table + " select 1, 'Xã 1', " + value);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    var before = String.valueOf(row(source, 1).get("mo_ta"));
    run("update " + table + " set ten = 'Xã 1'");
    var stuck = fetched(source, Standing.State.STUCK);
    assertThat(stuck.failure().orElseThrow().english()).contains("REPLICA IDENTITY FULL");
    assertThat(String.valueOf(row(source, 1).get("mo_ta"))).isEqualTo(before).hasSizeGreaterThan(9);
  }

  /** As a user has it who may replicate, but neither make nor change a publication. */
  @Test
  void aPublicationOfTheAdministratorIsUsedAsItIs() throws Exception {
    add(1, 3);
    run("create role nguoi_doc login replication");
    run("grant select on " + table + " to nguoi_doc");
    var fields = new HashMap<>(reaching());
    fields.put("user", "nguoi_doc");
    var source = ready(sources.connect(connector(), "Thử", fields, access.system()));
    var stuck = fetched(source, Standing.State.STUCK);
    assertThat(stuck.failure().orElseThrow().english())
        .contains("CREATE PUBLICATION phusa_" + source.id() + " FOR TABLE " + offered());
    run("create publication phusa_" + source.id() + " for table " + table);
    fetched(source, Standing.State.GOOD);
    add(4, 4);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
  }
}
