package vn.phusa.store.lake.inner;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The SQL pieces by which DuckDB reads Parquet files. Left to itself it takes a folder {@code a=1}
 * on the way to a file for a column of it, in place of the file's own.
 */
public final class Parquet {

  /** Counts the rows of a file from 0, in the order of the source. */
  public static final Field<Long> ROW = DSL.field(DSL.name("file_row_number"), SQLDataType.BIGINT);

  private Parquet() {}

  /** Files by their own column names. */
  public static Table<Record> named(Path file) {
    return DSL.table(
        "read_parquet({0}, file_row_number = true, hive_partitioning = false)",
        DSL.inline(file.toString()));
  }

  /** Files that all have the columns of the table: a third quicker for a page than by field ids. */
  public static Table<Record> written(Collection<Path> files) {
    return DSL.table("read_parquet({0}, hive_partitioning = false)", list(files));
  }

  /** Files by field ids: renamed columns are found, added ones are null in older files. */
  public static Table<Record> mapped(Collection<Path> files, List<FieldColumn> columns) {
    return DSL.table(
        "read_parquet({0}, schema = map([{1}], [{2}]))",
        list(files),
        DSL.list(columns.stream().map(column -> DSL.inline(column.fieldId())).toList()),
        DSL.list(columns.stream().map(Parquet::described).toList()));
  }

  /** No row, with the columns that a file would have. */
  public static Table<?> none(List<FieldColumn> columns) {
    var nulls =
        columns.stream()
            .map(column ->
                SqlTypes.cast(DSL.inline((String) null), column.type()).as(DSL.name(column.id())))
            .toList();
    return DSL.select(nulls).where(DSL.falseCondition()).asTable("nothing");
  }

  public static QueryPart list(Collection<Path> files) {
    return DSL.sql(
        "[{0}]", DSL.list(files.stream().map(file -> DSL.inline(file.toString())).toList()));
  }

  private static QueryPart described(FieldColumn column) {
    return DSL.sql(
        "struct_pack(name := {0}, type := {1}, default_value := null)",
        DSL.inline(column.id()), DSL.inline(SqlTypes.name(column.type())));
  }
}
