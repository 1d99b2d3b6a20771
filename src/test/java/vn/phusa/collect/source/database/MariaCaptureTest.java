package vn.phusa.collect.source.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Standing;

/** Every change of a table, on a MariaDB that writes its changes down. */
class MariaCaptureTest extends MariaContract {

  private static @Nullable MariaServer server;

  @BeforeAll
  static void start() throws Exception {
    server = MariaServer.following();
  }

  @Override
  MariaServer server() {
    return requireNonNull(server);
  }

  @Override
  protected String connector() {
    return "mariadb-capture";
  }

  @Override
  protected Map<String, String> choosing() {
    return Map.of("table", offered());
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
  void everyTypeArrivesTheSameFromTheFirstLookAndFromTheLog() throws Exception {
    run(
        "create table "
            + table
            + """
             (so bigint primary key, ten varchar(50), tien decimal(18, 2), lon bigint unsigned,
              ty_le double, co bit(1), ngay date, gio time, luc datetime(6), moc timestamp null,
              tep varbinary(10), loai enum('a', 'b'), mo_ta json)
            """);
    run("insert into " + table + values(1));
    var source = ready();
    fetched(source, Standing.State.GOOD);
    run("insert into " + table + values(2));
    run("insert into " + table + " (so, ten) values (3, 'Xã 3')");
    fetched(source, Standing.State.GOOD);
    var looked = row(source, 1);
    assertThat((BigDecimal) looked.get("tien")).isEqualByComparingTo("1234567890123456.78");
    assertThat(String.valueOf(looked.get("lon"))).isEqualTo("18446744073709551615");
    assertThat(looked.get("ty_le")).isEqualTo(0.1);
    assertThat(looked.get("co")).isEqualTo(true);
    assertThat(looked.get("ngay")).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(String.valueOf(looked.get("luc"))).isEqualTo("2025-07-01T00:30:15.123456Z");
    assertThat(String.valueOf(looked.get("moc"))).startsWith("2025-07-01T00:30:15");
    assertThat(looked.get("loai")).isEqualTo("b");
    var followed = row(source, 2);
    looked.keySet().stream()
        .filter(column -> !column.equals("so") && !column.equals("ten"))
        .forEach(
            column -> assertThat(followed.get(column)).as(column).isEqualTo(looked.get(column)));
    assertThat(row(source, 3).get("tien")).isNull();
  }

  private static String values(int number) {
    return " values ("
        + number
        + ", 'Xã "
        + number
        + """
        ', 1234567890123456.78, 18446744073709551615, 0.1, 1, '2025-07-01', '07:30:15',
         '2025-07-01 07:30:15.123456', from_unixtime(1751329815), x'00ff', 'b', '{"a": [1]}')
        """;
  }

  /** The first look locks nothing: what changes meanwhile comes with it or after it. */
  @Test
  void whatChangesDuringTheFirstLookIsNotMissed() throws Exception {
    add(1, 5_000);
    var source = ready();
    var over = new AtomicBoolean();
    var changing = CompletableFuture.runAsync(() -> change(over));
    try {
      fetched(source, Standing.State.GOOD);
    } finally {
      over.set(true);
      changing.join();
    }
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize((int) count()).doesNotHaveDuplicates();
  }

  private void change(AtomicBoolean over) {
    try (var connection = direct();
        var statement = connection.createStatement()) {
      for (var number = 1; !over.get(); number++) {
        var fresh = 10_000 + number;
        statement.execute("delete from " + table + " where so = " + number);
        statement.execute(
            "insert into " + table + " (so, ten) values (" + fresh + ", 'Xã " + fresh + "')");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long count() throws SQLException {
    try (var connection = direct();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void whatTheServerHasThrownAwayIsToldAndReadAnewOnlyWhenSomebodyAsks() throws Exception {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    run("delete from " + table + " where so = 1");
    server().run("flush binary logs");
    server().run("reset master");
    run("update " + table + " set gia = 9 where so = 2");
    assertGone(source);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(2L, 3L);
    add(4, 4);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactlyInAnyOrder(2L, 3L, 4L);
  }

  @Test
  void aTableThatTookAnothersPlaceIsReadAnewOnlyWhenSomebodyAsks() throws Exception {
    add(1, 3);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    run("create table " + table + "_moi like " + table);
    run("insert into " + table + "_moi (so, ten) values (9, 'Xã 9')");
    run("rename table " + table + " to " + table + "_cu, " + table + "_moi to " + table);
    assertGone(source);
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).containsExactly(9L);
  }

  private void assertGone(Source source) {
    var stuck = fetched(source, Standing.State.STUCK);
    assertThat(stuck.failure().orElseThrow().type()).isEqualTo("/problems/source/changes-gone");
    assertThat(stuck.next()).isEmpty();
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void columnsThatChangeWhileNobodyLooksKeepTheirNames() throws Exception {
    add(1, 2);
    var source = ready();
    fetched(source, Standing.State.GOOD);
    run("update " + table + " set gia = 2.5 where so = 1");
    run("alter table " + table + " add dan_so int null after so");
    run("update " + table + " set dan_so = 900 where so = 2");
    run("create table khac_" + table + " (x int)");
    run("alter table " + table + " drop luc");
    run("update " + table + " set gia = 7.5 where so = 2");
    fetched(source, Standing.State.GOOD);
    assertThat((BigDecimal) row(source, 1).get("gia")).isEqualByComparingTo("2.5");
    assertThat((BigDecimal) row(source, 2).get("gia")).isEqualByComparingTo("7.5");
    assertThat(row(source, 2).get("dan_so")).isEqualTo(900L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set global binlog_format = 'STATEMENT'|set global binlog_format = 'ROW'|SET GLOBAL binlog_format = 'ROW'",
        "set global binlog_row_image = 'MINIMAL'|set global binlog_row_image = 'FULL'|SET GLOBAL binlog_row_image = 'FULL'",
        "revoke replication slave on *.* from doc@localhost|grant replication slave on *.* to doc@localhost|GRANT REPLICATION SLAVE",
        "revoke binlog monitor on *.* from doc@localhost|grant binlog monitor on *.* to doc@localhost|GRANT REPLICATION SLAVE, BINLOG MONITOR ON *.* TO 'doc'@'localhost'"
      })
  void whatIsMissingIsSaidWithTheStatementThatMendsIt(String spoil, String mend, String said)
      throws Exception {
    server().run(spoil);
    try {
      assertOff(new HashMap<>(reaching()), said);
    } finally {
      server().run(mend);
    }
  }

  @Test
  void aServerThatWritesNoChangesDownIsRefused() throws Exception {
    assertOff(new HashMap<>(MariaServer.start().reaching()), "log_bin");
  }

  private void assertOff(Map<String, String> fields, String said) {
    assertThatThrownBy(() -> sources.connect(connector(), "Thử", fields, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(SourceCode.CAPTURE_OFF))
        .hasMessageContaining(said);
  }
}
