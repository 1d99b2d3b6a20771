package vn.phusa.base.directory.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.text.Fold;

/** Units as of a day. */
@Component
class Units {

  private static final String AS_OF =
      """
      select code, level, kind, name, parent, valid_from, valid_to from directory_unit
      where valid_from <= :day and (valid_to is null or valid_to > :day)
      """;

  private final JdbcClient jdbc;

  Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unit> ofLevel(Unit.Level level, LocalDate day) {
    return asOf("and level = :value order by code", level.name(), day);
  }

  List<Unit> below(String parent, LocalDate day) {
    return asOf("and parent = :value order by code", parent, day);
  }

  Optional<Unit> find(String code, LocalDate day) {
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
