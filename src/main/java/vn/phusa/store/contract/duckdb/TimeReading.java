package vn.phusa.store.contract.duckdb;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Times of day: by the form's patterns, {@code 08:30} and {@code 8h30}. */
record TimeReading(List<String> patterns, List<String> nulls) implements Reading {

  private static final DataType<LocalTime> TIME = SQLDataType.LOCALTIME;
  private static final String CLOCK = "\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?";

  @Override
  public DataType<?> type() {
    return TIME;
  }

  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    if (patterns.size() > 1 || Blank.looksLikeValue(nulls)) {
      return Optional.empty();
    }
    if (!patterns.isEmpty()) {
      return Optional.of(Strptime.parse(text, patterns).cast(TIME));
    }
    var value = DSL.tryCast(text, TIME);
    return Optional.of(DSL.when(Duck.raw(value).eq(text), value));
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    var colons =
        Duck.replaceAll(tidy, "^(\\d{1,2}) ?(?:h|giờ) ?(\\d{2})(?: ?ph(?:út)?)?$", "\\1:\\2");
    var iso = DSL.when(Duck.matchesWhole(colons, CLOCK), DSL.tryCast(colons, TIME));
    return patterns.isEmpty() ? iso : DSL.coalesce(Strptime.parse(tidy, patterns).cast(TIME), iso);
  }
}
