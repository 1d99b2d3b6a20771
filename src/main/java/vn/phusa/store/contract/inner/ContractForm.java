package vn.phusa.store.contract.inner;

import java.util.List;

/**
 * A contract as the form shows it.
 *
 * @param version the version that is being changed; 0 for a new contract
 * @param commit percent, as {@code 5}
 */
public record ContractForm(
    String dataset,
    int version,
    String title,
    List<ColumnRow> columns,
    List<RowRule> rules,
    String commit,
    String hold,
    String freshness) {

  public ContractForm {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
  }

  /** A condition on the row. */
  public record RowRule(String condition, String sentence) {}
}
