package vn.phusa.store.contract;

import java.util.List;
import java.util.Optional;
import vn.phusa.store.lake.ColumnType;

/** Columns and contracts for tests, said shortly. */
public final class Columns {

  private Columns() {}

  public static Column of(String id, ColumnType type, Rule... rules) {
    return new Column(
        id, id, id, "", type, false, false, Optional.empty(), TextForm.plain(), List.of(rules));
  }

  public static Column required(Column column) {
    return new Column(
        column.id(),
        column.label(),
        column.source(),
        column.description(),
        column.type(),
        true,
        column.unique(),
        column.unit(),
        column.form(),
        column.rules());
  }

  public static Column with(Column column, TextForm form) {
    return new Column(
        column.id(),
        column.label(),
        column.source(),
        column.description(),
        column.type(),
        column.required(),
        column.unique(),
        column.unit(),
        form,
        column.rules());
  }

  public static Column inUnit(Column column, String unit) {
    return new Column(
        column.id(),
        column.label(),
        column.source(),
        column.description(),
        column.type(),
        column.required(),
        column.unique(),
        Optional.of(unit),
        column.form(),
        column.rules());
  }

  public static Contract contract(Column... columns) {
    return new Contract(
        "so-thu.bang-thu",
        1,
        "Bảng thử",
        List.of(columns),
        List.of(),
        List.of(),
        Thresholds.usual(),
        Optional.empty());
  }

  public static Contract withRules(Contract contract, Rule.Expression... rules) {
    return new Contract(
        contract.dataset(),
        contract.version(),
        contract.title(),
        contract.columns(),
        contract.key(),
        List.of(rules),
        contract.thresholds(),
        contract.freshnessDays());
  }
}
