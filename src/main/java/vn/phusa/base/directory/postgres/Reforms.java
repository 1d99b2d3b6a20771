package vn.phusa.base.directory.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Reform;

/** The tables {@code directory_reform} and {@code directory_reform_part}. */
@Component
class Reforms {

  private static final String ALL =
      """
      select r.kind, r.on_day, r.decision, r.note, r.by,
             array_agg(distinct p.old_code) before, array_agg(distinct p.new_code) after
      from directory_reform r join directory_reform_part p on p.reform = r.id
      where r.id in (select reform from directory_reform_part
                     where old_code = :code or new_code = :code)
      group by r.id order by r.on_day, r.id
      """;

  private final JdbcClient jdbc;

  Reforms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Reform.Done reform) {
    var id =
        jdbc.sql(
                """
                insert into directory_reform (kind, on_day, decision, note, by)
                values (:kind, :day, :decision, :note, :by) returning id
                """)
            .param("kind", reform.kind().name())
            .param("day", reform.day())
            .param("decision", reform.decision())
            .param("note", reform.note())
            .param("by", reform.by())
            .query(Long.class)
            .single();
    var before = orNothing(reform.before());
    var after = orNothing(reform.after());
    for (var old : before) {
      for (var present : after) {
        jdbc.sql("insert into directory_reform_part values (:reform, :old, :new)")
            .param("reform", id)
            .param("old", old)
            .param("new", present)
            .update();
      }
    }
  }

  /** Those that an agency was part of, the oldest first. */
  List<Reform.Done> of(String code) {
    return jdbc.sql(ALL).param("code", code).query(Reforms::done).list();
  }

  private static List<@Nullable String> orNothing(List<String> codes) {
    return codes.isEmpty()
        ? Arrays.asList((String) null)
        : Arrays.asList(codes.toArray(String[]::new));
  }

  private static Reform.Done done(ResultSet row, int number) throws SQLException {
    return new Reform.Done(
        Reform.Kind.valueOf(row.getString("kind")),
        row.getObject("on_day", LocalDate.class),
        row.getString("decision"),
        row.getString("note"),
        codes(row.getArray("before")),
        codes(row.getArray("after")),
        row.getString("by"));
  }

  private static List<String> codes(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).filter(Objects::nonNull).toList();
  }
}
