package vn.phusa.collect.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Standing;

/** What both ways of reading PostgreSQL keep. The servers ask nobody for a password. */
abstract class PostgresContract extends DatabaseContract {

  @Autowired JdbcClient jdbc;

  abstract String database();

  @Override
  protected Map<String, String> reaching() {
    return Map.of(
        "host", "127.0.0.1",
        "port", Integer.toString(port()),
        "database", database(),
        "user", "postgres",
        "password", "khong-ai-biet");
  }

  /** They know their users. */
  @Override
  Map<String, String> wrongSignIn() {
    return Map.of("user", "nguoi-la");
  }

  /** They take everyone, so only what was sealed can tell. */
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

  @Test
  void textsOfAnOldDatabaseWaitUntilSomebodySaysWhatTheyAreIn() throws Exception {
    run("create table " + table + " (so bigint primary key, ten text, huyen text)");
    var places = List.of("Mỏ Cày", "Chợ Lách", "Giồng Trôm", "Bình Đại", "Thạnh Phú", "Châu Thành");
    for (var number = 1; number <= places.size(); number++) {
      insertOld(number, places.get(number - 1));
    }
    var source = ready();
    fetched(source, Standing.State.STUCK);
    var asked = sources.handed(source.id(), 1).getFirst().failure().orElseThrow();
    assertThat(asked.type()).isEqualTo("/problems/source/texts-old");
    assertThat(asked.english()).contains("TCVN3", "→ “Xã 1”");

    var settings = new HashMap<>(source.settings());
    settings.put("encoding", "TCVN3");
    sources.schedule(with(source, settings), access.system());
    fetched(source, Standing.State.GOOD);
    // One row alone would show nothing of how it is written.
    insertOld(7, "Thái");
    fetched(source, Standing.State.GOOD);
    assertThat(numbers(source)).hasSize(7);
    assertThat(row(source, 3).get("huyen")).isEqualTo("Giồng Trôm");
    assertThat(row(source, 7).get("huyen")).isEqualTo("Thái");
  }

  private void insertOld(int number, String place) throws SQLException {
    try (var connection = direct();
        var insert = connection.prepareStatement("insert into " + table + " values (?, ?, ?)")) {
      insert.setInt(1, number);
      insert.setString(2, LegacyEncoding.TCVN3.encode("Xã " + number));
      insert.setString(3, LegacyEncoding.TCVN3.encode(place));
      insert.execute();
    }
  }

  private static Source with(Source source, Map<String, String> settings) {
    return new Source(
        source.id(),
        source.title(),
        source.connector(),
        settings,
        source.dataset(),
        source.mode(),
        source.key(),
        source.rhythm(),
        false,
        "",
        source.owner(),
        true);
  }

  @Test
  void everyTypeArrivesWithoutAPersonAndUnrounded() throws Exception {
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
}
