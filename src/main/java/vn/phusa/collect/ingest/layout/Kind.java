package vn.phusa.collect.ingest.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell looks like from outside, before anybody knows its column. */
enum Kind {
  EMPTY,
  /**
   * A sign for "no value" or a spreadsheet error, or a mark like (1): speaks neither for a header
   * nor for a row.
   */
  SIGN,
  NUMBER,
  DATE,
  TEXT;

  private static final Set<String> SIGNS =
      Set.of(
          "-", "--", "–", "—", "…", "...", "..", ".", "*", "\"", "''", "k/c", "x", "n/a", "na",
          "nan", "null", "none", "(-)");
  private static final Pattern DATE_FORM =
      Pattern.compile(
          "(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2})"
              + "([T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?(Z|[+-]\\d{2}:?\\d{2})?)?"
              + "|\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?");
  private static final Pattern NUMBER_FORM =
      Pattern.compile(
          "[(]?[+-]?[$€₫]? ?((\\d{1,3}([., ]\\d{3})+|\\d+)([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?"
              + " ?[%$€₫đ]?[)]?[*]{0,3}");
  private static final Pattern FOOTNOTE = Pattern.compile("\\(\\d{1,2}\\)");
  private static final int LONGEST_VALUE = 40;

  static Kind of(String text) {
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (text.length() > LONGEST_VALUE) {
      return TEXT;
    }
    if (text.charAt(0) == '#' || FOOTNOTE.matcher(text).matches() || isSign(text)) {
      return SIGN;
    }
    return ofValue(text);
  }

  private static boolean isSign(String text) {
    return text.length() <= 4 && SIGNS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static Kind ofValue(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return TEXT;
    }
    if (NUMBER_FORM.matcher(text).matches()) {
      return NUMBER;
    }
    return DATE_FORM.matcher(text).matches() ? DATE : TEXT;
  }

  /** Whether it is a value that names of columns usually are not. */
  boolean typed() {
    return this == NUMBER || this == DATE;
  }
}
