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

  /** {@code 12.500000000} as {@code 12.50} where two decimals are the least, 1 to 9. */
  static Field<String> padded(Field<?> decimal, int least) {
    var text = DSL.field("cast({0} as varchar)", SQLDataType.VARCHAR, decimal);
    return least == 9
        ? text
        : DSL.field(
            "left({0}, -{1}) || rtrim(right({0}, {1}), '0')",
            SQLDataType.VARCHAR, text, DSL.inline(9 - least));
  }

  /** {@code 12.0} as {@code 12}; the engine writes every floating-point number with decimals. */
  static Field<String> whole(Field<?> number) {
    return DSL.field(
        "regexp_replace(cast({0} as varchar), '[.]0$', '')", SQLDataType.VARCHAR, number);
  }
}
