package vn.phusa.store.lake.duckdb;

import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.CsvForm;
import vn.phusa.store.lake.ExportFormat;
import vn.phusa.store.lake.TableColumn;

/** In which form values leave the lake. */
final class Shapes {

  private Shapes() {}

  /** For {@link vn.phusa.store.lake.Rows}: geometry as GeoJSON text, the rest as it is. */
  static Field<?> row(Field<?> value, TableColumn column) {
    return column.type() == ColumnType.GEOMETRY ? geoJsonText(value) : value;
  }

  static Question.Shape of(ExportFormat format) {
    return switch (format) {
      case CSV -> csv(Map.of());
      case NDJSON -> (value, column) -> json(value, column.type());
      case PARQUET -> (value, column) -> parquet(value, column.type());
    };
  }

  static Question.Shape csv(Map<String, CsvForm> forms) {
    return (value, column) ->
        Optional.ofNullable(forms.get(column.id()))
            .flatMap(form -> CsvText.of(value, column.type(), form))
            .orElseGet(() -> csv(value, column.type()));
  }

  private static Field<?> csv(Field<?> value, ColumnType type) {
    return switch (type) {
      case GEOMETRY -> geoJsonText(value);
      case DECIMAL -> Texts.trimmed(decimal(value));
      case DOUBLE -> Texts.whole(value);
      case TIMESTAMP -> instant(value);
      case TEXT, INTEGER, BOOLEAN, DATE, TIME, PERIOD -> value;
    };
  }

  private static Field<?> json(Field<?> value, ColumnType type) {
    return switch (type) {
      case GEOMETRY -> DSL.field("st_asgeojson(st_geomfromwkb({0}))", Object.class, value);
      case DECIMAL -> DSL.field("cast({0} as json)", Object.class, Texts.trimmed(decimal(value)));
      case TIMESTAMP -> instant(value);
      case TEXT, INTEGER, DOUBLE, BOOLEAN, DATE, TIME, PERIOD -> value;
    };
  }

  private static Field<?> parquet(Field<?> value, ColumnType type) {
    return switch (type) {
      case GEOMETRY -> DSL.field("st_geomfromwkb({0})", Object.class, value);
      case DECIMAL -> decimal(value);
      case TEXT, INTEGER, DOUBLE, BOOLEAN, DATE, TIME, TIMESTAMP, PERIOD -> value;
    };
  }

  /** Sums are wider than the column that they add up. */
  static Field<?> decimal(Field<?> value) {
    return DSL.field("cast({0} as decimal(38, 9))", SQLDataType.DECIMAL(38, 9), value);
  }

  private static Field<String> geoJsonText(Field<?> value) {
    return DSL.field(
        "cast(st_asgeojson(st_geomfromwkb({0})) as varchar)", SQLDataType.VARCHAR, value);
  }

  /** ISO 8601 in UTC, to the microsecond where there are any. */
  private static Field<String> instant(Field<?> value) {
    return DSL.field(
        "replace(strftime(timezone('UTC', {0}), '%Y-%m-%dT%H:%M:%S.%fZ'), '.000000Z', 'Z')",
        SQLDataType.VARCHAR, value);
  }
}
