package vn.phusa.store.contract.duckdb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.inner.RuleFault;

/** Refuses rules and forms that could not be checked. */
@Component
class ContractCheck {

  private final EngineCheck engine;
  private final RowRules rowRules;

  ContractCheck(EngineCheck engine, RowRules rowRules) {
    this.engine = engine;
    this.rowRules = rowRules;
  }

  /**
   * @throws Problem {@code RULE_INVALID} naming the column and what is wrong
   */
  void check(Contract contract) {
    contract.columns().forEach(this::check);
    var fields = fields(contract);
    for (var rule : contract.rules()) {
      checkCondition(contract, rule, fields);
    }
  }

  private void check(Column column) {
    engine.checkForm(column);
    var names = new HashSet<String>();
    for (var rule : column.rules()) {
      if (!names.add(rule.name())) {
        throw RuleFault.REPEATED.in(column.label(), rule.name());
      }
      check(column, rule);
    }
  }

  private void check(Column column, Rule rule) {
    switch (rule) {
      case Rule.Range range -> checkRange(column, range);
      case Rule.Pattern(var expression) -> engine.checkPattern(column, expression);
      case Rule.CodeList codes -> checkCodes(column, codes);
      case Rule.Reference(var dataset, var id) -> {
        if (dataset.isBlank() || id.isBlank()) {
          throw RuleFault.REFERENCE.in(column.label(), dataset + "." + id);
        }
      }
      case Rule.Expression(var condition, var sentence) ->
          throw RuleFault.NOT_FOR_TYPE.in(column.label(), rule.name());
    }
  }

  private static void checkRange(Column column, Rule.Range range) {
    if (!Violations.isNumber(column.type())) {
      throw RuleFault.NOT_FOR_TYPE.in(column.label(), range.name());
    }
    var reversed =
        range.least().isPresent()
            && range.most().isPresent()
            && range.least().get().compareTo(range.most().get()) > 0;
    if (reversed || (range.least().isEmpty() && range.most().isEmpty())) {
      throw RuleFault.RANGE_REVERSED.in(column.label(), text(range));
    }
  }

  private static String text(Rule.Range range) {
    return range.least().map(Object::toString).orElse("")
        + " … "
        + range.most().map(Object::toString).orElse("");
  }

  private static void checkCodes(Column column, Rule.CodeList rule) {
    if (rule.codes().isEmpty()) {
      throw RuleFault.CODES_EMPTY.in(column.label(), "");
    }
    if (!Violations.isNumber(column.type())) {
      return;
    }
    for (var code : rule.codes()) {
      if (!code.strip().matches("[+-]?\\d{1,28}(\\.\\d{1,9})?")) {
        throw RuleFault.CODE_NOT_NUMBER.in(column.label(), code);
      }
    }
  }

  private static Map<String, Field<?>> fields(Contract contract) {
    var fields = new HashMap<String, Field<?>>();
    for (var column : contract.columns()) {
      fields.put(column.id(), DSL.field(DSL.name(column.id()), Readings.of(column).type()));
    }
    return fields;
  }

  private void checkCondition(
      Contract contract, Rule.Expression rule, Map<String, Field<?>> fields) {
    try {
      var broken = rowRules.broken(rule, fields);
      engine.checkCondition(contract, broken);
    } catch (Problem problem) {
      throw RuleFault.CONDITION.in(rule.sentence(), rule.condition(), problem);
    }
  }
}
