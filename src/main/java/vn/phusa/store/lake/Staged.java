package vn.phusa.store.lake;

import java.nio.file.Path;

/**
 * Rows that lie in a Parquet file of the staging area, checked but not yet part of any table.
 *
 * @param file the file; its columns are those of the table's schema, with Iceberg field ids
 * @param rows how many rows will be committed
 */
public record Staged(DatasetId dataset, Path file, long rows, long bytes) {}
