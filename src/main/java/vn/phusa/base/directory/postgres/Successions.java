package vn.phusa.base.directory.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.Part;
import vn.phusa.base.directory.Piece;

/** What units were made of and what became of them. */
@Component
class Successions {

  private static final String PARTS =
      """
      select o.code old_code, o.level old_level, o.kind old_kind, o.name old_name,
             o.parent old_parent, o.valid_from old_valid_from, o.valid_to old_valid_to,
             n.code new_code, n.level new_level, n.kind new_kind, n.name new_name,
             n.parent new_parent, n.valid_from new_valid_from, n.valid_to new_valid_to, x.whole
      from directory_crosswalk x
      join directory_unit o on o.code = x.old_code
      join directory_unit n on n.code = x.new_code
      """;
  private static final String MADE_OF =
      """
      where x.new_code = :code and x.on_day <= :day
        and o.valid_to = x.on_day
        and n.valid_from <= :day and (n.valid_to is null or n.valid_to > :day)
        and not (x.derived and o.level = 'DISTRICT')
      order by o.code
      """;
  private static final String BECAME =
      """
      where x.old_code = :code and x.on_day > :day
        and o.valid_from <= :day and o.valid_to > :day and n.valid_from = x.on_day
      order by n.code
      """;

  /** What lay in a unit on a day, itself too. */
  private static final String INSIDE =
      """
      with recursive inside (code) as (
        select :code
        union
        select u.code from directory_unit u join inside i on u.parent = i.code
        where u.valid_from <= :day and u.valid_to > :day)
      """;

  private static final String INTO_PIECES =
      """
      where not x.derived and x.on_day > :day and x.old_code in (select code from inside)
        and o.valid_from <= :day and o.valid_to > :day and n.valid_to is null
      order by n.code, o.code
      """;
  private static final String MIXED =
      """
      select distinct x.new_code from directory_crosswalk x
      join directory_crosswalk y on y.new_code = x.new_code and y.on_day = x.on_day
      where not x.derived and not y.derived and x.on_day > :day
        and x.old_code in (select code from inside)
        and y.old_code not in (select code from inside)
      """;

  private final JdbcClient jdbc;
  private final UnitTable units;

  Successions(JdbcClient jdbc, UnitTable units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  List<Part> madeOf(String code, LocalDate day) {
    return parts(MADE_OF, code, day);
  }

  List<Part> becameOf(String code, LocalDate day) {
    return parts(BECAME, code, day);
  }

  List<Piece> pieces(String code, LocalDate day) {
    var byPresent =
        jdbc
            .sql(INSIDE + PARTS + INTO_PIECES)
            .param("code", code)
            .param("day", day)
            .query(Successions::part)
            .list()
            .stream()
            .collect(Collectors.groupingBy(part -> part.present().code()));
    var mixed =
        jdbc.sql(INSIDE + MIXED).param("code", code).param("day", day).query(String.class).set();
    return units.present(List.copyOf(byPresent.keySet())).stream()
        .map(present -> {
          var own = present.unit().code();
          return new Piece(present, byPresent.getOrDefault(own, List.of()), !mixed.contains(own));
        })
        .toList();
  }

  private List<Part> parts(String condition, String code, LocalDate day) {
    return jdbc.sql(PARTS + condition)
        .param("code", code)
        .param("day", day)
        .query(Successions::part)
        .list();
  }

  private static Part part(ResultSet row, int number) throws SQLException {
    return new Part(UnitRow.unit(row, "old_"), UnitRow.unit(row, "new_"), row.getBoolean("whole"));
  }
}
