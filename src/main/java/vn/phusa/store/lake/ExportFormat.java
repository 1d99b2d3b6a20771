package vn.phusa.store.lake;

/** Files that the engine writes by itself; other formats are made from {@link Rows}. */
public enum ExportFormat {
  /** RFC 4180, UTF-8 with BOM so that Excel shows Vietnamese. */
  CSV,
  /** One JSON object a line. */
  NDJSON,
  PARQUET
}
