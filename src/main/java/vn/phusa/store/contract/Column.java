package vn.phusa.store.contract;

import java.util.List;
import java.util.Optional;
import vn.phusa.store.lake.ColumnType;

/**
 * A column as the contract wants it.
 *
 * @param id ASCII {@code snake_case}
 * @param label what people call it, in Vietnamese
 * @param source the header in the files that it comes from; the label when nothing else is said
 * @param unit unit of measure, as {@code tỷ đồng}
 * @param form how its text is read
 */
public record Column(
    String id,
    String label,
    String source,
    String description,
    ColumnType type,
    boolean required,
    boolean unique,
    Optional<String> unit,
    TextForm form,
    List<Rule> rules) {

  public Column {
    rules = List.copyOf(rules);
  }

  /** The same column, of which nothing is demanded but its type and rules. */
  public Column relaxed() {
    return new Column(id, label, source, description, type, false, false, unit, form, rules);
  }

  /** The same column under another name for people. */
  public Column labelled(String other) {
    return new Column(id, other, source, description, type, required, unique, unit, form, rules);
  }

  /** The same column, of whose values nothing is said. */
  public Column withoutRules() {
    return new Column(id, label, source, description, type, required, false, unit, form, List.of());
  }

  /** The same column with text in place of its values. */
  public Column asText() {
    return new Column(
        id, label, source, description, ColumnType.TEXT, required, unique, unit, form, rules);
  }

  /** The same column, which must have a value in every row. */
  public Column demanded() {
    return new Column(id, label, source, description, type, true, unique, unit, form, rules);
  }
}
