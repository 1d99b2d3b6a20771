package vn.phusa.store.lake.inner;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the footer of a Parquet file says.
 *
 * @param columns by name, in the order of the file
 */
public record Footer(long rows, long bytes, Map<String, Column> columns) {

  /**
   * One column, over all row groups.
   *
   * @param fieldId Iceberg's field id, -1 for none
   */
  public record Column(int fieldId, long size, long values, long nulls, List<Bounds> bounds) {}

  /** The least and the greatest value of one row group as text; null where it has no exact one. */
  public record Bounds(@Nullable String least, @Nullable String most) {}

  /** Whether a column holds nothing but nulls. */
  public boolean blank(String column) {
    var found = columns.get(column);
    return found == null || found.nulls() == rows;
  }
}
