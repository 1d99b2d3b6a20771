package vn.phusa.store.contract.duckdb;

import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Numbers with nine decimals; more are rounded to nine. */
record DecimalReading(NumberText number) implements Reading {

  private static final DataType<BigDecimal> NARROW = SQLDataType.DECIMAL(18, 9);
  private static final DataType<BigDecimal> WIDE = SQLDataType.DECIMAL(38, 9);

  @Override
  public DataType<?> type() {
    return WIDE;
  }

  /** Through 64 bits: casting to 128 at once takes twice as long. */
  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    if (Blank.looksLikeValue(number.nulls())) {
      return Optional.empty();
    }
    if (!number.grammar().hasComma()) {
      return Optional.of(DSL.when(isForeign(text), DSL.castNull(WIDE)).otherwise(narrow(text)));
    }
    var grouped = Duck.swap(Duck.swap(text, ".", ""), ",", ".");
    return Optional.of(
        DSL.when(isForeign(text), DSL.castNull(WIDE))
            .when(DSL.not(Duck.contains(text, ".")), narrow(Duck.swap(text, ",", ".")))
            .when(Duck.matchesWhole(text, number.grammar().plain()), narrow(grouped)));
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    return DSL.tryCast(number.readable(tidy, number.grammar().scientific()), WIDE);
  }

  /** The engine takes 1_000 for a number; people do not. */
  private static Condition isForeign(Field<String> text) {
    return Duck.contains(text, "_");
  }

  private static Field<BigDecimal> narrow(Field<String> text) {
    return DSL.tryCast(text, NARROW).cast(WIDE);
  }
}
