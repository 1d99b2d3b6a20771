package vn.phusa.collect.ingest.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.lake.ColumnType;

/** The columns of a Parquet file, with the engine's types, and each as text. */
record ParquetColumns(Table<?> table, List<Column> columns) {

  /**
   * @param type the engine's name of it
   */
  record Column(String name, String type) {}

  private static final String ZONE = "Asia/Ho_Chi_Minh";

  static ParquetColumns of(DSLContext duck, SourceFile file) {
    var table =
        DSL.table(
            "read_parquet({0}, hive_partitioning = false)", DSL.inline(file.path().toString()));
    var described = duck.resultQuery("describe select * from {0}", table).fetch();
    var columns =
        described.map(row -> new Column(row.get(0, String.class), row.get(1, String.class)));
    return new ParquetColumns(table, columns);
  }

  Relation relation() {
    var headers = columns.stream().map(Column::name).toList();
    return new Relation(
        table, headers, columns.stream().map(ParquetColumns::text).toList(), Optional.empty());
  }

  /** Header and type by turns, for those whose type says what the column means. */
  List<String> types() {
    var types = new ArrayList<String>();
    for (var column : columns) {
      type(column.type())
          .ifPresent(type -> {
            types.add(column.name());
            types.add(type.name());
          });
    }
    return types;
  }

  private static Field<String> text(Column column) {
    var field = DSL.field(DSL.name(column.name()));
    if (isNested(column.type())) {
      return DSL.function("to_json", SQLDataType.JSON, field).cast(SQLDataType.VARCHAR);
    }
    return switch (column.type()) {
      case "BLOB" -> DSL.function("to_base64", String.class, field);
      case "TIMESTAMP WITH TIME ZONE" -> local(field);
      default ->
          column.type().startsWith("GEOMETRY")
              ? DSL.function("st_asgeojson", Object.class, field).cast(SQLDataType.VARCHAR)
              : field.cast(SQLDataType.VARCHAR);
    };
  }

  /** Instants as local time of the zone in which the contract reads them again. */
  private static Field<String> local(Field<?> instant) {
    return DSL.function("timezone", Object.class, DSL.inline(ZONE), instant)
        .cast(SQLDataType.VARCHAR);
  }

  private static boolean isNested(String type) {
    return type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
  }

  /** At most nine decimals, as the lake's own. */
  private static boolean isCoarse(String decimal) {
    return decimal.matches("DECIMAL\\(\\d+, ?[0-9]\\)");
  }

  private static Optional<ColumnType> type(String type) {
    return switch (type.replaceFirst("\\(.*", "")) {
      case "VARCHAR", "UUID", "ENUM" -> Optional.of(ColumnType.TEXT);
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
          Optional.of(ColumnType.INTEGER);
      case "DECIMAL" -> Optional.of(ColumnType.DECIMAL).filter(decimal -> isCoarse(type));
      case "FLOAT", "DOUBLE" -> Optional.of(ColumnType.DOUBLE);
      case "BOOLEAN" -> Optional.of(ColumnType.BOOLEAN);
      case "DATE" -> Optional.of(ColumnType.DATE);
      case "TIME" -> Optional.of(ColumnType.TIME);
      case "GEOMETRY" -> Optional.of(ColumnType.GEOMETRY);
      default ->
          type.startsWith("TIMESTAMP") ? Optional.of(ColumnType.TIMESTAMP) : Optional.empty();
    };
  }
}
