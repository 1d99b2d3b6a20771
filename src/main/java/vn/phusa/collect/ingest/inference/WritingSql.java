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

  private static final String BLANKS = "[\\s\u00a0\u2000-\u200b\u202f\u3000\ufeff]";
  private static final String AROUND = "^" + BLANKS + "+|" + BLANKS + "+$";
  private static final String ISO_TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}";
  private static final String SMALL = "0|-?[1-9]\\d{0,2}";

  /** The signs of numbers, and of dates between points. */
  private static final String NUMERIC =
      "[-+(\u2212\u2013]?[0-9., \u00a0\u2007\u2009\u202f]+(?:[eE][-+]?\\d+)?\\)? ?%?";

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

  /**
   * Without the blanks around it, also those that word processors leave; empty for none. Looking
   * first is four times faster than trimming what has no blanks.
   */
  static Field<String> trimmed(Field<String> value) {
    var around = DSL.condition(function("regexp_matches", Boolean.class, value, AROUND));
    var trimmed = replaced(value, AROUND, "");
    return DSL.coalesce(DSL.when(around, trimmed).otherwise(value), DSL.inline(""));
  }

  /**
   * The ordinal of the way in which a trimmed value is written. Few patterns are tried on most
   * values: the commonest come first, and what cannot be a number is not tried as one.
   */
  static Field<Integer> writing(Field<String> value) {
    return DSL.when(value.eq(DSL.inline("")), number(Writing.BLANK))
        .when(matches(value, SMALL), number(Writing.SMALL))
        .when(DSL.function("strlen", Integer.class, value).gt(DSL.inline(LONGEST)), longText(value))
        .when(matches(value, "[^0-9]*"), withoutFigures(value))
        .when(matches(value, NUMERIC), chain(value, MATCHED))
        .otherwise(chain(value, MATCHED.stream().filter(way -> !isNumber(way)).toList()));
  }

  private static Field<Integer> longText(Field<String> value) {
    var head = DSL.function("left", String.class, value, DSL.inline(80));
    return DSL.when(matches(head, GEOMETRY), number(Writing.GEOMETRY))
        .otherwise(number(Writing.TEXT));
  }

  private static Field<Integer> withoutFigures(Field<String> value) {
    var words = WordLists.all().stream().map(DSL::inline).toList();
    return DSL.when(DSL.lower(value).in(words), number(Writing.WORD))
        .when(value.like(DSL.inline("#%")).and(is(value, Writing.ERROR)), number(Writing.ERROR))
        .otherwise(longText(value));
  }

  private static Field<Integer> chain(Field<String> value, List<Writing> ways) {
    var first = ways.getFirst();
    var choice = DSL.when(is(value, first), number(first));
    for (var way : ways.subList(1, ways.size())) {
      choice = choice.when(is(value, way), number(way));
    }
    return choice.otherwise(longText(value));
  }

  private static boolean isNumber(Writing way) {
    return Writing.NUMBERS.contains(way);
  }

  /** What tells values of one way apart, as {@link Tally#detail} says. */
  static Field<String> detail(Field<String> value, Field<Integer> writing) {
    return DSL.when(in(writing, List.of(Writing.WORD, Writing.PERIOD)), value)
        .when(in(writing, Writing.NUMBERS), ofNumber(value))
        .when(in(writing, SKELETONS), skeleton(value))
        .otherwise(DSL.inline(""));
  }

  /** How many figures stand behind the sign that may divide the decimals. */
  static Field<Integer> decimals(Field<String> value, Field<Integer> writing) {
    return DSL.when(in(writing, Writing.WITH_POINT), behind(value, "."))
        .when(in(writing, Writing.WITH_COMMA), behind(value, ","))
        .otherwise(DSL.inline(0));
  }

  private static Field<Integer> behind(Field<String> value, String sign) {
    return DSL.field(
        "cast(length(rtrim({0}, ' %)')) - strpos({0}, {1}) as integer)",
        Integer.class, value, DSL.inline(sign));
  }

  private static Field<String> ofNumber(Field<String> value) {
    var suspects = SUSPECTS.stream().map(DSL::inline).toList();
    var percent = DSL.function("ends_with", Boolean.class, value, DSL.inline("%"));
    return DSL.when(value.in(suspects), value)
        .when(DSL.condition(percent), DSL.inline("%"))
        .otherwise(DSL.inline(""));
  }

  /**
   * The figures of a date as nines, midnight as {@code M}: what is left is how it is written. The
   * commonest are told without the slow replacement.
   */
  private static Field<String> skeleton(Field<String> value) {
    var midnight = replaced(value, "([ T])0?0:00(:00)?(?:\\.0+)?$", "\\1M:M\\2");
    var late = value.notLike(DSL.inline("% 00:00:00"));
    return DSL.when(matches(value, "\\d{4}-\\d{2}-\\d{2}"), DSL.inline("9-9-9"))
        .when(matches(value, "\\d{1,2}/\\d{1,2}/\\d{4}"), DSL.inline("9/9/9"))
        .when(late.and(matches(value, ISO_TIME)), DSL.inline("9-9-9 9:9:9"))
        .otherwise(replaced(midnight, "\\d+", "9"));
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

  private static Condition in(Field<Integer> writing, List<Writing> ways) {
    return writing.in(ways.stream().map(way -> DSL.inline(way.ordinal())).toList());
  }

  private static Condition is(Field<String> value, Writing way) {
    return matches(value, way.pattern());
  }

  private static Condition matches(Field<String> value, String pattern) {
    return DSL.condition(function("regexp_full_match", Boolean.class, value, pattern));
  }

  private static <T> Field<T> function(
      String name, Class<T> type, Field<String> value, String pattern) {
    return DSL.function(name, type, value, DSL.inline(pattern));
  }

  private static Field<Integer> number(Writing way) {
    return DSL.inline(way.ordinal());
  }
}
