package vn.phusa.base.directory.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.FigureTable;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Rebase;
import vn.phusa.base.directory.RebaseOrder;
import vn.phusa.base.directory.Rebased;
import vn.phusa.base.directory.Rebased.LeftOut;
import vn.phusa.base.directory.Rebased.Reason;
import vn.phusa.base.directory.Rebased.Total;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.problem.Problem;

/** Restates figures along the crosswalk. */
@Component
class Rebasing implements Rebase {

  /** What went over on the change, and what has stayed since. */
  private static final String STEPS =
      """
      select o.code leaf, case when o.level = 'DISTRICT' then o.code else o.parent end district,
             coalesce(d.parent, o.parent) province, n.code present, n.parent above
      from directory_crosswalk x
      join directory_unit o on o.code = x.old_code
        and o.valid_from <= :day and o.valid_to > :day
      left join directory_unit d on d.code = o.parent and d.level = 'DISTRICT'
        and d.valid_from <= :day and d.valid_to > :day
      join directory_unit n on n.code = x.new_code and n.valid_to is null
      where not x.derived and x.on_day > :day
        -- a mud flat of a district that has communes: nothing stands there to be counted
        and not (o.level = 'DISTRICT' and exists (
          select from directory_unit c where c.parent = o.code
            and c.valid_from <= :day and c.valid_to > :day))
      union all
      select o.code, o.code, o.parent, n.code, n.parent
      from directory_unit o
      join directory_unit n on n.code = o.code and n.valid_to is null
      where o.level = 'COMMUNE' and o.valid_from <= :day
        and (o.valid_to is null or o.valid_to > :day)
        and o.valid_from >= (select max(on_day) from directory_crosswalk)
      """;

  /** A row that is in no unit of today. */
  private record Withheld(FigureTable.Row row, SortedSet<String> targets) {
    Reason reason() {
      return targets.isEmpty() ? Reason.SUCCESSOR_UNKNOWN : Reason.SPLIT;
    }
  }

  private final JdbcClient jdbc;
  private final UnitTable units;

  Rebasing(JdbcClient jdbc, UnitTable units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  @Override
  public Rebased rebase(FigureTable table, RebaseOrder order) {
    if (order.level() == Unit.Level.DISTRICT) {
      throw new Problem(
          DirectoryCode.REBASE_LEVEL_WRONG, order.level().name().toLowerCase(Locale.ROOT));
    }
    var lineage = new Lineage(steps(order.day()), order.level());
    var known = known(table, order.day());
    var shares = new Shares(order.sharing());
    var ledger = new Ledger();
    var left = new ArrayList<Withheld>();
    for (var row : table.rows()) {
      var targets =
          known.containsKey(row.code()) ? lineage.targets(row.code()) : new TreeSet<String>();
      var weights = shares.of(row.code(), targets);
      if (targets.size() == 1) {
        ledger.whole(targets.first(), row);
      } else if (targets.size() > 1 && weights.isPresent()) {
        ledger.shared(weights.get(), row);
      } else {
        ledger.withheld(targets, row);
        left.add(new Withheld(row, targets));
      }
    }
    var rows = rows(lineage, ledger);
    var leftOut = leftOut(left, known);
    return new Rebased(rows, leftOut, totals(table, rows, leftOut));
  }

  private List<LeftOut> leftOut(List<Withheld> left, Map<String, LocatedUnit> known) {
    var targets = left.stream().flatMap(row -> row.targets().stream()).distinct().toList();
    var present = byCode(units.present(targets));
    return left.stream()
        .map(withheld -> {
          var row = withheld.row();
          var unit = Optional.ofNullable(known.get(row.code()));
          return new LeftOut(
              row.code(),
              unit.stream().toList(),
              unit.isPresent() ? withheld.reason() : Reason.CODE_UNKNOWN,
              withheld.targets().stream().map(present::get).filter(Objects::nonNull).toList(),
              row.values());
        })
        .toList();
  }

  private List<Rebased.Row> rows(Lineage lineage, Ledger ledger) {
    return units.present(ledger.targets()).stream()
        .map(unit -> {
          var code = unit.unit().code();
          return ledger.row(unit, lineage.missing(code, ledger.codes(code)));
        })
        .toList();
  }

  private static List<Total> totals(FigureTable table, List<Rebased.Row> rows, List<LeftOut> left) {
    return table.columns().stream()
        .map(column ->
            new Total(
                column,
                sum(column, table.rows().stream().map(FigureTable.Row::values)),
                sum(column, rows.stream().map(Rebased.Row::values)),
                sum(column, left.stream().map(LeftOut::values))))
        .toList();
  }

  private static BigDecimal sum(String column, Stream<Map<String, BigDecimal>> rows) {
    return rows.map(values -> values.getOrDefault(column, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<String, LocatedUnit> known(FigureTable table, LocalDate day) {
    var codes = table.rows().stream().map(FigureTable.Row::code).toList();
    return byCode(units.located(codes, day));
  }

  private static Map<String, LocatedUnit> byCode(List<LocatedUnit> units) {
    return units.stream()
        .collect(Collectors.toMap(located -> located.unit().code(), Function.identity()));
  }

  private List<Lineage.Step> steps(LocalDate day) {
    return jdbc.sql(STEPS)
        .param("day", day)
        .query((row, number) ->
            new Lineage.Step(
                row.getString("leaf"),
                row.getString("district"),
                row.getString("province"),
                row.getString("present"),
                row.getString("above")))
        .list();
  }
}
