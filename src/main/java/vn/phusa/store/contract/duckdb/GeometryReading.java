package vn.phusa.store.contract.duckdb;

import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Geometry from WKT or GeoJSON text, as WKB. */
record GeometryReading() implements Reading {

  @Override
  public DataType<?> type() {
    return SQLDataType.BLOB;
  }

  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    return Optional.empty();
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    var parsed = DSL.function("ST_GeomFromGeoJSON", Object.class, tidy);
    var json = Duck.attempt(DSL.function("ST_AsWKB", SQLDataType.BLOB, parsed));
    var geometry = DSL.field("try_cast({0} as geometry)", Object.class, tidy);
    var wkt = DSL.function("ST_AsWKB", SQLDataType.BLOB, geometry);
    return DSL.when(tidy.startsWith(DSL.inline("{")), json).otherwise(wkt);
  }
}
