package vn.phusa.collect.ingest.inference;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The ways of {@link Writing} as expressions of the engine. */
final class WritingSql {

  /** Longer values are neither numbers nor dates. */
  private static final int LONGEST = 60;

  private static final String GEOMETRY =
      "(?is)(?:(?:multi)?(?:point|linestring|polygon)|geometrycollection) ?(?:zm?|m)? ?(?:\\(|empty).*"
          + "|\\{\\s*\"type\"\\s*:\\s*\"(?:(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)\".*";

  /** Figures that often stand for "not measured". */
  private static final List<String> SUSPECTS =
      List.of("-999", "-999.0", "-999,0", "-9999", "-9999.0", "-99", "999999", "-1E+99");

  private static final List<Writing> MATCHED =
      Arrays.stream(Writing.values()).filter(way -> !way.pattern().isEmpty()).toList();

  private static final List<Writing> SKELETONS =
      List.of(
          Writing.YEAR_FIRST,
          Writing.DAY_FIRST,
          Writing.MONTH_FIRST,
          Writing.DAY_OR_MONTH,
          Writing.WRITTEN_DATE,
          Writing.CLOCK);

  private WritingSql() {}

  /** Without the blanks around it, also those that word processors leave. */
  static Field<String> trimmed(Field<String> value) {
    var blanks = DSL.inline(" \t\r\n\u00a0\u200b\ufeff");
    return DSL.coalesce(DSL.function("trim", String.class, value, blanks), DSL.inline(""));
  }

  /** The name of the way in which a trimmed value is written. */
  static Field<String> writing(Field<String> value) {
    var plain = matches(value, "[^0-9]*");
    return DSL.when(value.eq(DSL.inline("")), name(Writing.BLANK))
        .when(DSL.charLength(value).gt(DSL.inline(LONGEST)), longText(value))
        .when(plain, withoutFigures(value))
        .otherwise(withFigures(value));
  }

  private static Field<String> longText(Field<String> value) {
    var head = DSL.function("left", String.class, value, DSL.inline(80));
    return DSL.when(matches(head, GEOMETRY), name(Writing.GEOMETRY)).otherwise(name(Writing.TEXT));
  }

  private static Field<String> withoutFigures(Field<String> value) {
    var words = WordLists.all().stream().map(DSL::inline).toList();
    return DSL.when(DSL.lower(value).in(words), name(Writing.WORD))
        .when(value.like(DSL.inline("#%")).and(is(value, Writing.ERROR)), name(Writing.ERROR))
        .otherwise(longText(value));
  }

  private static Field<String> withFigures(Field<String> value) {
    var first = MATCHED.getFirst();
    var choice = DSL.when(is(value, first), name(first));
    for (var way : MATCHED.subList(1, MATCHED.size())) {
      choice = choice.when(is(value, way), name(way));
    }
    return choice.otherwise(longText(value));
  }

  /** What tells values of one way apart, as {@link Tally#detail} says. */
  static Field<String> detail(Field<String> value, Field<String> writing) {
    return DSL.when(in(writing, List.of(Writing.WORD, Writing.PERIOD)), value)
        .when(value.in(SUSPECTS.stream().map(DSL::inline).toList()), value)
        .when(in(writing, Writing.NUMBERS), percent(value))
        .when(in(writing, SKELETONS), skeleton(value))
        .otherwise(DSL.inline(""));
  }

  private static Field<String> percent(Field<String> value) {
    var sign = DSL.function("ends_with", Boolean.class, value, DSL.inline("%"));
    return DSL.when(DSL.condition(sign), DSL.inline("%")).otherwise(DSL.inline(""));
  }

  /** The figures of a date as nines, midnight as {@code M}: what is left is how it is written. */
  private static Field<String> skeleton(Field<String> value) {
    var midnight = replaced(value, "([ T])0?0:00(:00)?(?:\\.0+)?$", "\\1M:M\\2");
    return replaced(midnight, "\\d+", "9");
  }

  private static Field<String> replaced(Field<String> value, String pattern, String by) {
    return DSL.function(
        "regexp_replace",
        String.class,
        value,
        DSL.inline(pattern),
        DSL.inline(by),
        DSL.inline("g"));
  }

  private static Condition in(Field<String> writing, List<Writing> ways) {
    return writing.in(ways.stream().map(way -> DSL.inline(way.name())).toList());
  }

  private static Condition is(Field<String> value, Writing way) {
    return matches(value, way.pattern());
  }

  private static Condition matches(Field<String> value, String pattern) {
    return DSL.condition(
        DSL.function("regexp_full_match", Boolean.class, value, DSL.inline(pattern)));
  }

  private static Field<String> name(Writing way) {
    return DSL.inline(way.name());
  }
}
