package vn.phusa.store.lake.inner;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;

/** The DuckDB type of each column type. */
public final class SqlTypes {

  private SqlTypes() {}

  /** The type that jOOQ renders values and conditions by. */
  public static DataType<?> of(ColumnType type) {
    return switch (type) {
      case TEXT, PERIOD -> SQLDataType.VARCHAR;
      case INTEGER -> SQLDataType.BIGINT;
      case DECIMAL -> SQLDataType.DECIMAL(38, 9);
      case DOUBLE -> SQLDataType.DOUBLE;
      case BOOLEAN -> SQLDataType.BOOLEAN;
      case DATE -> SQLDataType.LOCALDATE;
      case TIME -> SQLDataType.LOCALTIME;
      case TIMESTAMP -> SQLDataType.TIMESTAMPWITHTIMEZONE;
      case GEOMETRY -> SQLDataType.BLOB;
    };
  }

  /** The name that DuckDB calls it by. */
  public static String name(ColumnType type) {
    return switch (type) {
      case TEXT, PERIOD -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DECIMAL(38,9)";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
      case GEOMETRY -> "BLOB";
    };
  }

  public static Field<?> cast(Field<?> value, ColumnType type) {
    return DSL.field("cast({0} as {1})", of(type), value, DSL.raw(name(type)));
  }
}
