package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.text.Fold;

/** The table {@code directory_unit}: units as of a day, and of all days. */
@Component
class UnitTable {

  private static final String AS_OF =
      """
      select code, level, kind, name, parent, valid_from, valid_to from directory_unit
      where valid_from <= :day and (valid_to is null or valid_to > :day)
      """;

  /** With what it lay in on its last day. */
  private static final String LOCATED =
      """
      select u.*,
        p.code p_code, p.level p_level, p.kind p_kind, p.name p_name, p.parent p_parent,
        p.valid_from p_valid_from, p.valid_to p_valid_to,
        g.code g_code, g.level g_level, g.kind g_kind, g.name g_name, g.parent g_parent,
        g.valid_from g_valid_from, g.valid_to g_valid_to
      from (%s) u
      left join directory_unit p on p.code = u.parent
        and case when u.valid_to is null then p.valid_to is null
            else p.valid_from < u.valid_to and (p.valid_to is null or p.valid_to >= u.valid_to) end
      left join directory_unit g on g.code = p.parent
        and case when u.valid_to is null then g.valid_to is null
            else g.valid_from < u.valid_to and (g.valid_to is null or g.valid_to >= u.valid_to) end
      """;

  private static final String CALLED =
      LOCATED.formatted(
          """
          select *, case when name_key in (:keys) then 0
                         when name_key like :starts then 1 else 2 end rank
          from directory_unit
          where (name_key in (:keys) or name_key like :contains) and (:kind = '' or kind = :kind)
          """);
  private static final String BEST_FIRST =
      """
      order by u.rank, array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], u.level),
        u.valid_to is not null, coalesce(g.code, p.code, u.code), u.code, u.valid_from desc
      limit :limit
      """;
  private static final String OF_CODE =
      LOCATED.formatted("select * from directory_unit where code = :code")
          + "order by u.valid_from";
  private static final String AMONG =
      LOCATED.formatted(
          """
          select * from directory_unit where code = any(:codes)
            and valid_from <= :day and (valid_to is null or valid_to > :day)
          """);
  private static final String PRESENT =
      LOCATED.formatted(
          "select * from directory_unit where code = any(:codes) and valid_to is null");

  private final JdbcClient jdbc;

  UnitTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unit> ofLevel(Unit.Level level, LocalDate day) {
    return asOf("and level = :value order by code", level.name(), day);
  }

  List<Unit> below(String parent, LocalDate day) {
    return asOf("and parent = :value order by code", parent, day);
  }

  Optional<Unit> find(String code, LocalDate day) {
    if (!UnitSearch.isCode(code)) {
      return Optional.empty();
    }
    return asOf("and code = :value", code, day).stream().findFirst();
  }

  Optional<Unit> findByName(String name, Unit.Level level, LocalDate day) {
    var alike =
        jdbc.sql(AS_OF + "and level = :level and name_key in (:keys)")
            .param("day", day)
            .param("level", level.name())
            .param("keys", UnitName.keys(name))
            .query(UnitRow::unit)
            .list();
    var ofKind = narrowed(alike, unit -> Fold.fold(unit.kind()).equals(UnitName.kind(name)));
    var spelled = narrowed(ofKind, unit -> endsLike(name, unit));
    return spelled.size() == 1 ? Optional.of(spelled.getFirst()) : Optional.empty();
  }

  List<LocatedUnit> history(String code) {
    if (!UnitSearch.isCode(code)) {
      return List.of();
    }
    return jdbc.sql(OF_CODE).param("code", code).query(UnitRow::located).list();
  }

  /** The units of today that have these codes, by code. */
  List<LocatedUnit> present(List<String> codes) {
    var found =
        jdbc.sql(PRESENT)
            .param("codes", codes.toArray(String[]::new))
            .query(UnitRow::located)
            .list();
    return found.stream().sorted(Comparator.comparing(located -> located.unit().code())).toList();
  }

  /** The units that have these codes on a day. */
  List<LocatedUnit> located(List<String> codes, LocalDate day) {
    return jdbc.sql(AMONG)
        .param("codes", codes.stream().filter(UnitSearch::isCode).toArray(String[]::new))
        .param("day", day)
        .query(UnitRow::located)
        .list();
  }

  List<LocatedUnit> search(String text, int limit) {
    var parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    var name = parts.getFirst();
    var within = parts.stream().skip(1).map(UnitSearch::bare).toList();
    var search = new UnitSearch(name, within);
    if (UnitSearch.isCode(name)) {
      return history(name).stream().limit(limit).toList();
    }
    return search.isEmpty() ? List.of() : called(search, limit);
  }

  private List<LocatedUnit> called(UnitSearch search, int limit) {
    return jdbc.sql(CALLED + search.condition() + BEST_FIRST)
        .params(search.parameters())
        .param("limit", limit)
        .query(UnitRow::located)
        .list();
  }

  private static boolean endsLike(String written, Unit unit) {
    var bare = UnitName.spelling(unit.name().substring(unit.kind().length()).strip());
    return (" " + UnitName.spelling(written)).endsWith(" " + bare);
  }

  /** Those that agree, or all of them when none does. */
  private static List<Unit> narrowed(List<Unit> units, Predicate<Unit> agrees) {
    var fewer = units.stream().filter(agrees).toList();
    return fewer.isEmpty() ? units : fewer;
  }

  private List<Unit> asOf(String condition, String value, LocalDate day) {
    return jdbc.sql(AS_OF + condition)
        .param("day", day)
        .param("value", value)
        .query(UnitRow::unit)
        .list();
  }
}
