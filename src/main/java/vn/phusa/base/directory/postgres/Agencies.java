package vn.phusa.base.directory.postgres;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.text.VietnameseOrder;

/** The table {@code directory_agency}: a row for each time of each code. */
@Component
class Agencies {

  private static final String ALL =
      "select code, slug, name, parent, valid_from, valid_to from directory_agency ";
  private static final Comparator<Agency> BY_NAME =
      Comparator.comparing(Agency::name, VietnameseOrder.comparator());

  private final JdbcClient jdbc;

  Agencies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isEmpty() {
    return jdbc.sql("select count(*) from directory_agency").query(Long.class).single() == 0;
  }

  List<Agency> on(LocalDate day) {
    return jdbc
        .sql(
            ALL
                + """
                where (valid_from is null or valid_from <= :day)
                  and (valid_to is null or valid_to > :day)
                """)
        .param("day", day)
        .query(Agencies::agency)
        .list()
        .stream()
        .sorted(BY_NAME)
        .toList();
  }

  List<Agency> history(String code) {
    return jdbc.sql(ALL + "where code = :code order by valid_to nulls last")
        .param("code", code)
        .query(Agencies::agency)
        .list();
  }

  /** As it is on the day, or as it last was before, or as it will first be. */
  Optional<Agency> find(String code, LocalDate day) {
    var history = history(code);
    return history.stream()
        .filter(agency -> agency.isOn(day))
        .findFirst()
        .or(() ->
            history.reversed().stream()
                .filter(agency -> agency.validTo().filter(end -> !end.isAfter(day)).isPresent())
                .findFirst())
        .or(() -> history.stream().findFirst());
  }

  /** The row that has no end yet. */
  Optional<Agency> open(String code) {
    return history(code).stream().filter(agency -> agency.validTo().isEmpty()).findFirst();
  }

  /** The agency that has or had the slug. */
  Optional<String> codeOfSlug(String slug) {
    return jdbc.sql("select distinct code from directory_agency where slug = :slug")
        .param("slug", slug)
        .query(String.class)
        .optional();
  }

  /** The agencies right below without an end. */
  List<Agency> openBelow(String code) {
    return jdbc.sql(ALL + "where parent = :code and valid_to is null order by code")
        .param("code", code)
        .query(Agencies::agency)
        .list();
  }

  void begin(Agency agency) {
    jdbc.sql(
            """
            insert into directory_agency (code, slug, name, parent, valid_from, valid_to)
            values (:code, :slug, :name, :parent, :from, :to)
            """)
        .param("code", agency.code())
        .param("slug", agency.slug())
        .param("name", agency.name())
        .param("parent", agency.parent().orElse(null))
        .param("from", date(agency.validFrom()))
        .param("to", date(agency.validTo()))
        .update();
  }

  void end(String code, LocalDate day) {
    jdbc.sql("update directory_agency set valid_to = :day where code = :code and valid_to is null")
        .param("code", code)
        .param("day", day)
        .update();
  }

  /** Says something else of the agency as it stands, or adds it. */
  void correct(Agency agency) {
    var changed =
        jdbc.sql(
                """
                update directory_agency set slug = :slug, name = :name, parent = :parent
                where code = :code and valid_to is null
                """)
            .param("code", agency.code())
            .param("slug", agency.slug())
            .param("name", agency.name())
            .param("parent", agency.parent().orElse(null))
            .update();
    if (changed == 0) {
      begin(agency);
    }
  }

  /** Until the transaction ends nobody else changes agencies. */
  void lock() {
    jdbc.sql("lock table directory_agency in share row exclusive mode").update();
  }

  private static @Nullable Date date(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }

  private static Agency agency(ResultSet row, int number) throws SQLException {
    return new Agency(
        row.getString("code"),
        row.getString("slug"),
        row.getString("name"),
        Optional.ofNullable(row.getString("parent")),
        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
  }
}
