package vn.phusa.store.contract.duckdb;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.ReferenceValues;
import vn.phusa.store.contract.Rule;

/**
 * Which values point at nothing. The values of the other dataset are looked up once, when the
 * select is made. Who knows them stands above this room and needs it, so it is asked for late.
 */
@Component
class References {

  private final ObjectProvider<ReferenceValues> values;

  References(ObjectProvider<ReferenceValues> values) {
    this.values = values;
  }

  /** True for a value that is there and that the other column does not hold. */
  Condition missed(Column column, Rule.Reference rule, Field<String> value) {
    var source = values.getIfAvailable();
    if (source == null) {
      throw new Problem(
          ContractCode.RULE_INVALID, column.label(), rule.dataset() + "." + rule.column());
    }
    var held = source.values(rule.dataset(), rule.column());
    return held.isEmpty()
        ? value.isNotNull()
        : DSL.condition(DSL.coalesce(DSL.field(Duck.among(value, held).not()), DSL.inline(false)));
  }
}
