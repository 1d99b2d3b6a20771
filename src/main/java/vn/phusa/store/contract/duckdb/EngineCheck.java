package vn.phusa.store.contract.duckdb;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.inner.RuleFault;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Engine;

/** Asks the engine whether it understands a regular expression, a date pattern, a condition. */
@Component
class EngineCheck {

  private final Engine engine;

  EngineCheck(Engine engine) {
    this.engine = engine;
  }

  void checkForm(Column column) {
    if (!column.form().dates().isEmpty()) {
      ask(
          Strptime.parse(DSL.inline("x"), column.form().dates()),
          problem ->
              RuleFault.DATE_PATTERN.in(
                  column.label(), String.join(", ", column.form().dates()), problem));
    }
    try {
      ZoneId.of(column.form().zone());
    } catch (DateTimeException e) {
      throw RuleFault.ZONE.in(column.label(), column.form().zone(), e);
    }
  }

  void checkPattern(Column column, String expression) {
    if (column.type() == ColumnType.GEOMETRY || expression.length() > 2_000) {
      throw RuleFault.NOT_FOR_TYPE.in(column.label(), "pattern");
    }
    ask(
        DSL.field(Duck.matchesWhole(DSL.inline("x"), expression)),
        problem -> RuleFault.PATTERN.in(column.label(), expression, problem));
  }

  /** Over a row of nulls of the right types; a condition that compares apples with pears fails. */
  void checkCondition(Contract contract, Condition broken) {
    List<Field<?>> nulls =
        contract.columns().stream()
            .<Field<?>>map(column -> DSL.castNull(Readings.of(column).type()).as(column.id()))
            .toList();
    engine.use(sql -> sql.select(DSL.field(broken)).from(DSL.select(nulls).asTable("n")).fetch());
  }

  private void ask(Field<?> question, Function<RuntimeException, Problem> refusal) {
    try {
      engine.use(sql -> sql.select(question).fetch());
    } catch (Problem | DataAccessException e) {
      throw refusal.apply(e);
    }
  }
}
