package vn.phusa.store.contract.duckdb;

import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Whole numbers of 64 bits. */
record IntegerReading(NumberText number) implements Reading {

  @Override
  public DataType<?> type() {
    return SQLDataType.BIGINT;
  }

  /**
   * The engine's cast rounds 1.5 and takes 1_000 and 0x1F; what reads back the same is none of
   * these.
   */
  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    if (Blank.looksLikeValue(number.nulls())) {
      return Optional.empty();
    }
    var value = DSL.tryCast(text, SQLDataType.BIGINT);
    return Optional.of(DSL.when(Duck.raw(value).eq(text), value));
  }

  /** {@code 12,0} is 12; {@code 12,5} and {@code 1,2E+11} are not whole. */
  @Override
  public Field<?> thorough(Field<String> tidy) {
    var digits = number.readable(tidy, number.grammar().integral());
    return DSL.tryCast(Duck.replaceAll(digits, "[.]0*$", ""), SQLDataType.BIGINT);
  }
}
