package vn.phusa.store.contract.duckdb;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Instants: text without an offset is the local time of the form's zone. */
record TimestampReading(List<String> patterns, String zone, List<String> nulls) implements Reading {

  private static final LocalDateTime FIRST = LocalDateTime.of(1000, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);
  private static final String ISO =
      "\\d{4}-\\d{1,2}-\\d{1,2}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
  private static final String ISO_PATTERN = "%Y-%m-%d[ T]%H:%M:%S";
  private static final String OFFSET = " ?(?:Z|[+-]\\d{2}(?::?\\d{2})?)";

  @Override
  public DataType<?> type() {
    return SQLDataType.TIMESTAMPWITHTIMEZONE;
  }

  /** What reads back the same but for the T is a local ISO time. */
  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    if (Blank.looksLikeValue(nulls)) {
      return Optional.empty();
    }
    if (patterns.isEmpty() || patterns.getFirst().matches(ISO_PATTERN)) {
      var value = DSL.tryCast(text, SQLDataType.LOCALDATETIME);
      var same = Duck.raw(value).in(text, Duck.swap(text, "T", " "));
      return Optional.of(instant(plausible(DSL.when(same, value))));
    }
    return Optional.of(instant(plausible(Strptime.parse(text, List.of(patterns.getFirst())))));
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    var withOffset =
        DSL.when(
            Duck.matchesWhole(tidy, ISO + OFFSET),
            DSL.tryCast(tidy, SQLDataType.TIMESTAMPWITHTIMEZONE));
    var local =
        DSL.when(Duck.matchesWhole(tidy, ISO), DSL.tryCast(tidy, SQLDataType.LOCALDATETIME));
    return patterns.isEmpty()
        ? DSL.coalesce(withOffset, instant(plausible(local)))
        : DSL.coalesce(
            withOffset, instant(plausible(DSL.coalesce(Strptime.parse(tidy, patterns), local))));
  }

  private Field<OffsetDateTime> instant(Field<LocalDateTime> local) {
    return DSL.function("timezone", SQLDataType.TIMESTAMPWITHTIMEZONE, DSL.inline(zone), local);
  }

  private static Field<LocalDateTime> plausible(Field<LocalDateTime> time) {
    return DSL.when(time.between(DSL.inline(FIRST), DSL.inline(LAST)), time);
  }
}
