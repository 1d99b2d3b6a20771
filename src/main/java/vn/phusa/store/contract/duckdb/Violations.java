package vn.phusa.store.contract.duckdb;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.lake.ColumnType;

/** When a value breaks a rule of its column. */
record Violations(Cell cell) {

  /** Never null for a value that is there. */
  Condition of(Rule rule) {
    return switch (rule) {
      case Rule.Range(var least, var most) ->
          outside(least.stream().toList(), most.stream().toList());
      case Rule.Pattern(var expression) -> Duck.matchesWhole(text(), expression).not();
      case Rule.CodeList(var codes) -> notAmong(codes);
      case Rule.Reference(var dataset, var column) -> DSL.condition(cell.missed());
      case Rule.Expression(var condition, var sentence) ->
          throw new IllegalStateException("an expression is a rule of the row: " + condition);
    };
  }

  private Condition outside(List<BigDecimal> least, List<BigDecimal> most) {
    var conditions = new ArrayList<Condition>();
    least.forEach(bound -> conditions.add(number().lt(DSL.inline(bound))));
    most.forEach(bound -> conditions.add(number().gt(DSL.inline(bound))));
    return Duck.any(conditions);
  }

  private Condition notAmong(List<String> codes) {
    if (isNumber(cell.column().type())) {
      return number()
          .notIn(codes.stream().map(code -> DSL.inline(new BigDecimal(code.strip()))).toList());
    }
    return text().notIn(codes.stream().map(code -> DSL.inline(code)).toList());
  }

  static boolean isNumber(ColumnType type) {
    return switch (type) {
      case INTEGER, DECIMAL, DOUBLE -> true;
      case TEXT, BOOLEAN, DATE, TIME, TIMESTAMP, PERIOD, GEOMETRY -> false;
    };
  }

  @SuppressWarnings("unchecked")
  private Field<BigDecimal> number() {
    return (Field<BigDecimal>) cell.value();
  }

  private Field<String> text() {
    return cell.value().cast(SQLDataType.VARCHAR);
  }
}
