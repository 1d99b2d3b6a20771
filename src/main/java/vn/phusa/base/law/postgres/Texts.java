package vn.phusa.base.law.postgres;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.law.LegalText;

/** The table {@code law_text}. */
@Component
class Texts {

  private static final String INSERT =
      """
      insert into law_text (id, number, kind, issuer, title, article, valid_from, valid_to,
                            replaced_by, source, note, subjects, amended_at)
      values (:id, :number, :kind, :issuer, :title, :article, :from, :to,
              :replacedBy, :source, :note, :subjects, %s)
      """;
  private static final String CHANGE =
      """
      set kind = excluded.kind, issuer = excluded.issuer, title = excluded.title,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to,
          replaced_by = excluded.replaced_by, source = excluded.source, note = excluded.note,
          subjects = excluded.subjects, amended_at = excluded.amended_at
      """;
  private static final String SHIP =
      INSERT.formatted("null")
          + "on conflict (id) do update "
          + CHANGE
          + "where law_text.amended_at is null";
  private static final String ADD = INSERT.formatted("now()") + "on conflict (id) do nothing";
  private static final String AMEND =
      INSERT.formatted("now()") + "on conflict (id) do update " + CHANGE;

  private final JdbcClient jdbc;

  Texts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<LegalText> all() {
    return jdbc.sql("select * from law_text order by valid_from desc nulls last, id")
        .query(Texts::text)
        .list();
  }

  Optional<LegalText> find(String id) {
    return jdbc.sql("select * from law_text where id = :id")
        .param("id", id)
        .query(Texts::text)
        .optional();
  }

  /** As shipped; a row that somebody has amended stays as that person left it. */
  void ship(LegalText text) {
    write(SHIP, text);
  }

  /** Whether it was added; otherwise the id was taken. */
  boolean add(LegalText text) {
    return write(ADD, text) == 1;
  }

  void amend(LegalText text) {
    write(AMEND, text);
  }

  private int write(String sql, LegalText text) {
    return jdbc.sql(sql)
        .param("id", text.id())
        .param("number", text.number())
        .param("kind", text.kind().name())
        .param("issuer", text.issuer())
        .param("title", text.title())
        .param("article", text.article())
        .param("from", date(text.validFrom()))
        .param("to", date(text.validTo()))
        .param("replacedBy", text.replacedBy().toArray(String[]::new))
        .param("source", text.source())
        .param("note", text.note())
        .param("subjects", text.subjects().toArray(String[]::new))
        .update();
  }

  private static @Nullable Date date(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }

  private static LegalText text(ResultSet row, int number) throws SQLException {
    return new LegalText(
        row.getString("number"),
        LegalText.Kind.valueOf(row.getString("kind")),
        row.getString("issuer"),
        row.getString("title"),
        row.getString("article"),
        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        list(row, "replaced_by"),
        row.getString("source"),
        row.getString("note"),
        list(row, "subjects"));
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
