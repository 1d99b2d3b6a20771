package vn.phusa.store.lake;

/** The types of a column in the lake, each with one Iceberg and one DuckDB type. */
public enum ColumnType {
  /** Unicode NFC text. */
  TEXT,
  /** 64-bit signed. */
  INTEGER,
  /** DECIMAL(38, 9) in DuckDB and Iceberg. */
  DECIMAL,
  /** 64-bit floating point; for measurements that come as such. */
  DOUBLE,
  BOOLEAN,
  DATE,
  /** Time of day, to the microsecond. */
  TIME,
  /** An instant in UTC, to the microsecond ({@code timestamptz}). */
  TIMESTAMP,
  /**
   * A reporting period as canonical text: {@code 2024}, {@code 2024-H1}, {@code 2024-Q1}, {@code
   * 2024-09}. Sorts by time within one frequency.
   */
  PERIOD,
  /** WGS 84 (longitude, latitude) as WKB in the lake, GeoJSON at the door. */
  GEOMETRY
}
