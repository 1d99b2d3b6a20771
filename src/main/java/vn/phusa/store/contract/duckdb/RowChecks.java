package vn.phusa.store.contract.duckdb;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.contract.Rule;

/**
 * What is wrong with a row: first whether anything is, cheaply, then what, only for the rows where
 * something is.
 *
 * @param broken the conditions under which each row rule is broken, beside the rule
 */
record RowChecks(List<Cell> cells, List<Broken> broken) {

  /** A finding carries so much of a cell at the most; the whole of it is in {@code _raw}. */
  private static final int SHOWN = 500;

  record Broken(Rule.Expression rule, Condition when) {}

  Field<Boolean> bad() {
    var conditions = new ArrayList<Condition>();
    cells.stream().filter(RowChecks::canFail).forEach(cell -> conditions.add(bad(cell)));
    broken.forEach(rule -> conditions.add(rule.when()));
    return DSL.field(Duck.any(conditions));
  }

  private static boolean canFail(Cell cell) {
    return cell.position().isPresent();
  }

  private static Condition bad(Cell cell) {
    var rules = cell.column().rules().stream().map(new Violations(cell)::of).toList();
    var without = cell.column().required() ? DSL.trueCondition() : cell.tidy().isNotNull();
    return DSL.condition(
        DSL.when(cell.value().isNull(), DSL.field(without)).otherwise(DSL.field(Duck.any(rules))));
  }

  /** A JSON array, for a row in which something is wrong. */
  Field<String> findings() {
    var items = new ArrayList<Field<String>>();
    cells.stream().filter(RowChecks::canFail).forEach(cell -> items.addAll(findings(cell)));
    broken.forEach(rule -> items.add(finding("", rule.rule(), rule.when())));
    var arguments = new ArrayList<Field<?>>(List.of(DSL.inline(",")));
    arguments.addAll(items);
    var joined = DSL.function("concat_ws", SQLDataType.VARCHAR, arguments.toArray(Field<?>[]::new));
    return DSL.concat(DSL.inline("["), joined, DSL.inline("]"));
  }

  private static List<Field<String>> findings(Cell cell) {
    var none = cell.value().isNull();
    var found = new ArrayList<Field<String>>();
    found.add(DSL.when(none.and(cell.tidy().isNotNull()), json(cell, "type")));
    if (cell.column().required()) {
      found.add(DSL.when(none.and(cell.tidy().isNull()), json(cell, "required")));
    }
    for (var rule : cell.column().rules()) {
      var violated = cell.value().isNotNull().and(new Violations(cell).of(rule));
      found.add(DSL.when(violated, json(cell, rule.name())));
    }
    return found;
  }

  private static Field<String> json(Cell cell, String rule) {
    var shown = DSL.left(DSL.coalesce(cell.text(), DSL.inline("")), DSL.inline(SHOWN));
    return json(cell.column().id(), rule, shown);
  }

  private static Field<String> finding(String column, Rule.Expression rule, Condition when) {
    return DSL.when(when, json(column, rule.name(), DSL.inline(rule.condition())));
  }

  private static Field<String> json(String column, String rule, Field<String> value) {
    return Duck.jsonObject(
        DSL.inline("column"),
        DSL.inline(column),
        DSL.inline("rule"),
        DSL.inline(rule),
        DSL.inline("value"),
        value);
  }
}
