package vn.phusa.store.lake;

import java.nio.file.Path;
import java.util.List;

/**
 * Rows that lie in a Parquet file of the staging area, checked but not yet part of any table.
 *
 * @param file the file; its columns are those of the table's schema, with Iceberg field ids
 * @param rows how many rows will be committed
 * @param key columns that name a row; empty when none are known
 */
public record Staged(DatasetId dataset, Path file, long rows, long bytes, List<String> key) {

  public Staged {
    key = List.copyOf(key);
  }
}
