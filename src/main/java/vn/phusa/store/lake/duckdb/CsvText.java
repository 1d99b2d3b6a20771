package vn.phusa.store.lake.duckdb;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.CsvForm;

/** Values in the form that a column is written in. */
final class CsvText {

  private CsvText() {}

  /** Nothing when the form is not for values of this type. */
  static Optional<Field<?>> of(Field<?> value, ColumnType type, CsvForm form) {
    return switch (form) {
      case CsvForm.Decimals(var least) -> least < 1 ? Optional.empty() : number(value, type, least);
      case CsvForm.Pattern(var pattern, var zone) ->
          time(value, type, zone).map(time -> formatted(time, pattern));
      case CsvForm.Answers(var yes, var no) ->
          type == ColumnType.BOOLEAN ? Optional.of(answer(value, yes, no)) : Optional.empty();
    };
  }

  private static Optional<Field<?>> number(Field<?> value, ColumnType type, int least) {
    return switch (type) {
      case DECIMAL -> Optional.of(Texts.padded(Shapes.decimal(value), least));
      case DOUBLE -> Optional.of(value);
      case TEXT, INTEGER, BOOLEAN, DATE, TIME, TIMESTAMP, PERIOD, GEOMETRY -> Optional.empty();
    };
  }

  /** As the engine's local time, which alone can be formatted. */
  private static Optional<Field<?>> time(Field<?> value, ColumnType type, String zone) {
    return switch (type) {
      case DATE -> Optional.of(value);
      case TIME -> Optional.of(DSL.field("date '2000-01-01' + {0}", Object.class, value));
      case TIMESTAMP ->
          Optional.of(DSL.field("timezone({0}, {1})", Object.class, DSL.inline(zone), value));
      case TEXT, INTEGER, DECIMAL, DOUBLE, BOOLEAN, PERIOD, GEOMETRY -> Optional.empty();
    };
  }

  private static Field<String> formatted(Field<?> time, String pattern) {
    return DSL.field("strftime({0}, {1})", SQLDataType.VARCHAR, time, DSL.inline(pattern));
  }

  private static Field<String> answer(Field<?> value, String yes, String no) {
    return DSL.when(is(value), DSL.inline(yes)).when(DSL.not(is(value)), DSL.inline(no));
  }

  private static Condition is(Field<?> value) {
    return DSL.condition(value.cast(SQLDataType.BOOLEAN));
  }
}
