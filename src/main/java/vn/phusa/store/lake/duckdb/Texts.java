package vn.phusa.store.lake.duckdb;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Values as people write them. */
final class Texts {

  private Texts() {}

  /** {@code 12.500000000} as {@code 12.5}, {@code 3.000000000} as {@code 3}. */
  static Field<String> trimmed(Field<?> decimal) {
    return DSL.field("rtrim(rtrim(cast({0} as varchar), '0'), '.')", SQLDataType.VARCHAR, decimal);
  }
}
