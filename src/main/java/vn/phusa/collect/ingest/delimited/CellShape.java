package vn.phusa.collect.ingest.delimited;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell looks like, coarsely: enough to tell columns apart and headers from rows. */
enum CellShape {
  EMPTY,
  NUMBER,
  DATE,
  TIME,
  WEB,
  TEXT;

  private static final Set<String> NULLS =
      Set.of("-", "--", "..", "...", "…", "na", "n/a", "#n/a", "null", "nan", "none", "k/c", "x", "*");
  private static final Pattern NUMERIC =
      Pattern.compile("[-+(]?\\s?[$€£₫]?\\s?\\d[\\d., '\u00A0]*([eE][-+]?\\d+)?\\)?\\s?[%₫đ$€]?");
  private static final Pattern FRACTION = Pattern.compile("[-+]?[.,]\\d+([eE][-+]?\\d+)?%?");
  private static final Pattern DATED =
      Pattern.compile(
          "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ]\\s?\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s?([AaPp][Mm]|Z|[-+]\\d{2}:?\\d{2})?)?"
              + "|\\d{4}-\\d{2}");
  private static final Pattern TIMED =
      Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(\\s?[AaPp][Mm])?");
  private static final Pattern WEBBED =
      Pattern.compile("(https?://|ftp://|www\\.)\\S+|[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}");

  static CellShape of(String cell) {
    var text = cell.strip();
    if (text.isEmpty() || text.length() <= 5 && NULLS.contains(text.toLowerCase(Locale.ROOT))) {
      return EMPTY;
    }
    var first = text.charAt(0);
    var numeric = first >= '0' && first <= '9' || "+-(.,$€£₫".indexOf(first) >= 0;
    if (numeric && text.length() <= 40) {
      return numeric(text);
    }
    return text.length() < 4000 && WEBBED.matcher(text).matches() ? WEB : TEXT;
  }

  private static CellShape numeric(String text) {
    if (DATED.matcher(text).matches()) {
      return DATE;
    }
    if (TIMED.matcher(text).matches()) {
      return TIME;
    }
    return NUMERIC.matcher(text).matches() || FRACTION.matcher(text).matches() ? NUMBER : TEXT;
  }

  /** Digits and letters by their kind, runs once, up to 16 signs: {@code AB-12} is {@code a-9}. */
  static String pattern(String cell) {
    var pattern = new StringBuilder();
    var last = '\0';
    for (var i = 0; i < cell.length() && pattern.length() < 16; i++) {
      var c = cell.charAt(i);
      var sign = Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c;
      if (sign != last || sign != '9' && sign != 'a') {
        pattern.append(sign);
      }
      last = sign;
    }
    return pattern.toString();
  }
}
