package vn.phusa.store.contract.duckdb;

import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Floating point; neither NaN nor infinity is a number here. */
record DoubleReading(NumberText number) implements Reading {

  @Override
  public DataType<?> type() {
    return SQLDataType.DOUBLE;
  }

  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    if (number.grammar().hasComma() || Blank.looksLikeValue(number.nulls())) {
      return Optional.empty();
    }
    return Optional.of(
        DSL.when(Duck.contains(text, "_"), DSL.castNull(Double.class)).otherwise(finite(text)));
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    return finite(number.readable(tidy, number.grammar().scientific()));
  }

  private static Field<Double> finite(Field<String> text) {
    var value = DSL.tryCast(text, SQLDataType.DOUBLE);
    return DSL.when(DSL.condition(DSL.function("isfinite", Boolean.class, value)), value);
  }
}
