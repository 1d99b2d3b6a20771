package vn.phusa.store.lake.duckdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.phusa.store.lake.inner.Footer;

/**
 * Reads the footers of Parquet files with the engine, so that no other Parquet reader is needed.
 */
final class Footers {

  private Footers() {}

  static Footer of(DSLContext sql, Path file) {
    var columns = columns(sql, file);
    sql.resultQuery(
            "select path_in_schema, total_compressed_size, num_values, stats_null_count,"
                + " case when min_is_exact then stats_min_value end,"
                + " case when max_is_exact then stats_max_value end"
                + " from parquet_metadata({0}) order by row_group_id",
            DSL.inline(file.toString()))
        .forEach(group -> columns.computeIfPresent(text(group, 0), (name, so) -> plus(so, group)));
    return new Footer(rows(sql, file), StagePass.size(file), columns);
  }

  private static Map<String, Footer.Column> columns(DSLContext sql, Path file) {
    var columns = new LinkedHashMap<String, Footer.Column>();
    sql.resultQuery(
            "select name, coalesce(field_id, -1) from parquet_schema({0}) where num_children is"
                + " null order by column_id",
            DSL.inline(file.toString()))
        .forEach(row ->
            columns.put(
                text(row, 0), new Footer.Column((int) number(row, 1), 0, 0, 0, new ArrayList<>())));
    return columns;
  }

  private static Footer.Column plus(Footer.Column so, Record group) {
    so.bounds().add(new Footer.Bounds(optional(group, 4), optional(group, 5)));
    return new Footer.Column(
        so.fieldId(),
        so.size() + number(group, 1),
        so.values() + number(group, 2),
        so.nulls() + number(group, 3),
        so.bounds());
  }

  private static long rows(DSLContext sql, Path file) {
    var row =
        sql.resultQuery(
                "select num_rows from parquet_file_metadata({0})", DSL.inline(file.toString()))
            .fetchSingle();
    return number(row, 0);
  }

  private static String text(Record row, int at) {
    var text = optional(row, at);
    return text == null ? "" : text;
  }

  private static @Nullable String optional(Record row, int at) {
    return row.get(at, String.class);
  }

  private static long number(Record row, int at) {
    var number = row.get(at, Long.class);
    return number == null ? 0 : number;
  }
}
