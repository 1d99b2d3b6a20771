package vn.phusa.store.contract.duckdb;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Days that exist: 31/02 is none. */
record DateReading(List<String> patterns, List<String> nulls) implements Reading {

  private static final DataType<LocalDate> DATE = SQLDataType.LOCALDATE;
  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final String ISO = "\\d{4}-\\d{1,2}-\\d{1,2}";

  /** Excel and databases write a day with an empty time behind it. */
  private static final String MIDNIGHT =
      "(?:T|\\s+)(?:0?0:00(?::00(?:\\.0+)?)?Z?|12:00(?::00)? ?AM)$";

  @Override
  public DataType<?> type() {
    return DATE;
  }

  /** Eight to ten signs that the engine casts are a day and nothing else: no time is cut off. */
  @Override
  public Optional<Field<?>> quick(Field<String> text) {
    if (Blank.looksLikeValue(nulls)) {
      return Optional.empty();
    }
    if (patterns.isEmpty() || patterns.getFirst().equals("%Y-%m-%d")) {
      var value = DSL.tryCast(text, DATE);
      var dayOnly =
          DSL.function("strlen", Long.class, text).between(DSL.inline(8L), DSL.inline(10L));
      return Optional.of(plausible(DSL.when(dayOnly, value)));
    }
    return Optional.of(plausible(parsed(text, List.of(patterns.getFirst()))));
  }

  @Override
  public Field<?> thorough(Field<String> tidy) {
    var day = Duck.replaceAll(tidy, MIDNIGHT, "");
    var iso = DSL.when(Duck.matchesWhole(day, ISO), DSL.tryCast(day, DATE));
    return plausible(
        patterns.isEmpty()
            ? iso
            : DSL.coalesce(parsed(tidy, patterns), parsed(day, patterns), iso));
  }

  private static Field<LocalDate> parsed(Field<String> text, List<String> patterns) {
    return Strptime.parse(text, patterns).cast(DATE);
  }

  /**
   * The year 24 comes of a two-digit year read by a four-digit pattern; the engine also knows an
   * infinite day.
   */
  private static Field<LocalDate> plausible(Field<LocalDate> day) {
    return DSL.when(day.between(DSL.inline(FIRST), DSL.inline(LAST)), day);
  }
}
