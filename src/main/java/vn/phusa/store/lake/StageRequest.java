package vn.phusa.store.lake;

import java.util.List;
import org.jooq.Select;

/**
 * Rows to be written to the staging area in one pass.
 *
 * @param rows a DuckDB select whose columns are those of {@code schema} by name, plus three VARCHAR
 *     columns that are null for a good row: {@link #FINDINGS}, {@link #RAW} and {@link #LINE}
 * @param mode how the rows will be committed; {@link Mode.Append} looks for keys that the table
 *     already holds
 * @param uniques sets of columns whose values must not repeat; the first is the key. A row that
 *     repeats one whole is counted as a duplicate and left out; one that repeats only its key is
 *     rejected
 * @param batch names the work; staging the same batch again replaces its earlier files
 */
public record StageRequest(
    DatasetId dataset,
    TableSchema schema,
    Select<?> rows,
    Mode mode,
    List<List<String>> uniques,
    String batch) {

  /** JSON array of {@code {"column", "rule", "value"}}: what is wrong with a row. */
  public static final String FINDINGS = "_findings";

  /** JSON array of the row's texts as the source has them, in the source's order. */
  public static final String RAW = "_raw";

  /** The 1-based line of the row in its source, when the reader knows better than counting. */
  public static final String LINE = "_line";

  public StageRequest {
    uniques = uniques.stream().map(List::copyOf).toList();
  }

  /** The columns that name a row; empty when none are known. */
  public List<String> key() {
    return uniques.isEmpty() ? List.of() : uniques.getFirst();
  }
}
