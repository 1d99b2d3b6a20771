package vn.phusa.store.lake.duckdb;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.SqlTypes;

/**
 * The columns of a source as the lake stores them. A geometry may come as the engine's own type, as
 * WKB or as GeoJSON text; which it is is asked only when there is one.
 */
record Given(Map<String, String> types) {

  static Given by(DSLContext sql, Select<?> rows, List<FieldColumn> columns) {
    if (columns.stream().noneMatch(column -> column.type() == ColumnType.GEOMETRY)) {
      return new Given(Map.of());
    }
    return new Given(
        sql.resultQuery("describe {0}", rows)
            .fetchMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
  }

  Field<?> value(FieldColumn column) {
    var field = field(column.id());
    if (column.type() != ColumnType.GEOMETRY) {
      return SqlTypes.cast(field, column.type());
    }
    var type = types.getOrDefault(column.id(), "BLOB");
    if (type.startsWith("GEOMETRY")) {
      return DSL.field("st_aswkb({0})", SQLDataType.BLOB, field);
    }
    return type.equals("BLOB")
        ? field
        : DSL.field("st_aswkb(st_geomfromgeojson(cast({0} as varchar)))", SQLDataType.BLOB, field);
  }

  static Field<Object> field(String column) {
    return DSL.field(DSL.name("s", column));
  }
}
