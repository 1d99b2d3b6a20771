package vn.phusa.store.catalog;

import java.util.List;

/**
 * What a column holds in the newest state.
 *
 * @param nulls rows without a value
 * @param distinct about how many different values
 * @param least smallest value as text; empty text when there is none or it may not be shown
 * @param examples up to five frequent values
 */
public record ColumnProfile(
    String column,
    long rows,
    long nulls,
    long distinct,
    String least,
    String most,
    List<String> examples) {

  public ColumnProfile {
    examples = List.copyOf(examples);
  }

  /** Share of rows that have a value, 0 to 1. */
  public double completeness() {
    return rows == 0 ? 0 : (double) (rows - nulls) / rows;
  }
}
