package vn.phusa.base.directory.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.law.Law;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Nfc;
import vn.phusa.base.text.VietnameseOrder;

/** The agencies. */
@Component
class Agencies {

  private static final String ALL = "select code, slug, name, parent from directory_agency ";
  private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}(\\.[A-Z0-9]{1,4}){0,3}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final JdbcClient jdbc;
  private final Law law;
  private final Clock clock;

  Agencies(JdbcClient jdbc, Law law, Clock clock) {
    this.jdbc = jdbc;
    this.law = law;
    this.clock = clock;
  }

  List<Agency> all() {
    return jdbc.sql(ALL).query((row, number) -> agency(row)).list().stream()
        .sorted(Comparator.comparing(Agency::name, VietnameseOrder.comparator()))
        .toList();
  }

  Optional<Agency> find(String code) {
    return one("where code = :value", code);
  }

  Optional<Agency> findBySlug(String slug) {
    return one("where slug = :value", slug);
  }

  /** Adds the agency or replaces the one of that code. */
  Agency save(Agency agency) {
    var tidy = checked(agency);
    jdbc.sql(
            """
            insert into directory_agency (code, slug, name, parent)
            values (:code, :slug, :name, :parent)
            on conflict (code) do update
            set slug = excluded.slug, name = excluded.name, parent = excluded.parent
            """)
        .param("code", tidy.code())
        .param("slug", tidy.slug())
        .param("name", tidy.name())
        .param("parent", tidy.parent().orElse(null))
        .update();
    return tidy;
  }

  private Agency checked(Agency agency) {
    if (!CODE.matcher(agency.code()).matches()) {
      throw new Problem(DirectoryCode.AGENCY_CODE_MALFORMED, agency.code(), grounds());
    }
    if (!SLUG.matcher(agency.slug()).matches()) {
      throw new Problem(DirectoryCode.AGENCY_SLUG_MALFORMED, agency.slug());
    }
    if (agency.name().isBlank()) {
      throw new Problem(DirectoryCode.AGENCY_NAME_EMPTY, agency.code());
    }
    checkNeighbours(agency);
    return new Agency(agency.code(), agency.slug(), Nfc.of(agency.name().strip()), agency.parent());
  }

  /** The documents that the form of codes rests on. */
  private String grounds() {
    return law.citedBy("directory.agency.code", LocalDate.now(clock.withZone(ZONE))).stream()
        .map(cited -> cited.text().number())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void checkNeighbours(Agency agency) {
    findBySlug(agency.slug())
        .filter(other -> !other.code().equals(agency.code()))
        .ifPresent(other -> {
          throw new Problem(DirectoryCode.AGENCY_SLUG_TAKEN, agency.slug(), other.name());
        });
    agency
        .parent()
        .filter(parent -> find(parent).isEmpty())
        .ifPresent(parent -> {
          throw new Problem(DirectoryCode.AGENCY_PARENT_MISSING, parent);
        });
  }

  private Optional<Agency> one(String condition, String value) {
    return jdbc.sql(ALL + condition)
        .param("value", value)
        .query((row, number) -> agency(row))
        .optional();
  }

  private static Agency agency(ResultSet row) throws SQLException {
    return new Agency(
        row.getString("code"),
        row.getString("slug"),
        row.getString("name"),
        Optional.ofNullable(row.getString("parent")));
  }
}
