package vn.phusa.store.lake.duckdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.impl.DSL;
import vn.phusa.store.lake.inner.FieldColumn;

/** {@code COPY … TO} of Parquet files with Iceberg's field ids. */
final class Copy {

  /**
   * The column that stands beside the table's own in a staged file: findings, raw texts and line of
   * a bad row as one JSON array. One column of nulls costs a third of what three would.
   */
  static final String BAD = "_bad";

  /** Above every id that a table will ever reach, below Iceberg's reserved ones. */
  private static final int BAD_ID = 2_000_000_001;

  private Copy() {}

  static void parquet(
      DSLContext sql, Select<?> rows, Path to, List<FieldColumn> columns, List<String> extra) {
    sql.query(
            "copy ({0}) to {1} (format parquet, parquet_version v2, compression zstd, field_ids struct_pack({2}))",
            rows, DSL.inline(to.toString()), DSL.list(ids(columns, extra)))
        .execute();
  }

  static void plainParquet(DSLContext sql, Select<?> rows, Path to) {
    sql.query(
            "copy ({0}) to {1} (format parquet, compression zstd)", rows, DSL.inline(to.toString()))
        .execute();
  }

  private static List<QueryPart> ids(List<FieldColumn> columns, List<String> extra) {
    var ids = new ArrayList<QueryPart>();
    columns.forEach(column -> ids.add(id(column.id(), column.fieldId())));
    extra.forEach(name -> ids.add(id(name, BAD_ID)));
    return ids;
  }

  private static QueryPart id(String name, int id) {
    return DSL.sql("{0} := {1}", DSL.name(name), DSL.inline(id));
  }
}
