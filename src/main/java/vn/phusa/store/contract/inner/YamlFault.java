package vn.phusa.store.contract.inner;

import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.ContractCode;

/**
 * Why a document is refused. The words choose the sentence by the ordinal ({@code
 * contract.problem.YAML_INVALID}), so new faults go to the end.
 */
public enum YamlFault {
  SYNTAX,
  FIELD_UNKNOWN,
  FIELD_MISSING,
  VALUE_WRONG,
  TOO_LARGE,
  ALIAS,
  FIELD_REPEATED,
  TOO_DEEP;

  /**
   * @param line 1-based line in the document
   * @param field name or path of the field
   * @param value what stands there, or what would be right
   */
  public Problem at(int line, String field, String value) {
    return at(line, field, value, null);
  }

  public Problem at(int line, String field, String value, @Nullable Throwable cause) {
    return new Problem(
        cause, ContractCode.YAML_INVALID, Integer.toString(line), field, value, ordinal());
  }
}
