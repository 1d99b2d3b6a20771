package vn.phusa.store.contract.duckdb;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.LakeCode;

/** The rules on whole rows, as conditions over the values. */
@Component
class RowRules {

  private final Cql2 cql2;

  RowRules(Cql2 cql2) {
    this.cql2 = cql2;
  }

  /**
   * When each rule is broken. A rule that cannot be decided, because a value is missing, is kept,
   * as SQL's CHECK does it.
   */
  List<RowChecks.Broken> broken(Contract contract, Map<String, Field<?>> columns) {
    return contract.rules().stream()
        .map(rule -> new RowChecks.Broken(rule, broken(rule, columns)))
        .toList();
  }

  Condition broken(Rule.Expression rule, Map<String, Field<?>> columns) {
    var kept = cql2.condition(cql2.parse(rule.condition()), id -> column(id, columns));
    return DSL.condition(DSL.coalesce(DSL.field(kept.not()), DSL.inline(false)));
  }

  private static Field<?> column(String id, Map<String, Field<?>> columns) {
    var field = columns.get(id);
    if (field == null) {
      throw new Problem(LakeCode.COLUMN_UNKNOWN, id);
    }
    return field;
  }
}
