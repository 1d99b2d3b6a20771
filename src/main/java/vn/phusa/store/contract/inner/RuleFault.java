package vn.phusa.store.contract.inner;

import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.ContractCode;

/**
 * Why a rule or a form is refused. The words choose the sentence by the ordinal ({@code
 * contract.problem.RULE_INVALID}), so new faults go to the end.
 */
public enum RuleFault {
  PATTERN,
  RANGE_REVERSED,
  CODES_EMPTY,
  CODE_NOT_NUMBER,
  NOT_FOR_TYPE,
  REPEATED,
  DATE_PATTERN,
  ZONE,
  CONDITION,
  REFERENCE,
  KEY_COLUMN,
  THRESHOLDS,
  NULL_SIGN,
  COLUMN_COUNT,
  FRESHNESS;

  /**
   * @param column label of the column; empty for a rule of the row
   * @param value the offending text
   */
  public Problem in(String column, String value) {
    return in(column, value, null);
  }

  public Problem in(String column, String value, @Nullable Throwable cause) {
    return new Problem(cause, ContractCode.RULE_INVALID, column, value, ordinal());
  }
}
