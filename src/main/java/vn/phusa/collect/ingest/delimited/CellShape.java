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
      Set.of(
          "-", "--", "..", "...", "…", "na", "n/a", "#n/a", "null", "nan", "none", "k/c", "x", "*");
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
    return web(text) ? WEB : TEXT;
  }

  private static boolean web(String text) {
    var may = text.startsWith("http") || text.startsWith("www.") || text.startsWith("ftp");
    return (may || text.indexOf('@') > 0) && text.length() < 4000 && WEBBED.matcher(text).matches();
  }

  private static CellShape numeric(String text) {
    if (text.indexOf(':') > 0 && TIMED.matcher(text).matches()) {
      return TIME;
    }
    if (number(text)) {
      return dotted(text) && DATED.matcher(text).matches() ? DATE : NUMBER;
    }
    return DATED.matcher(text).matches() ? DATE : TEXT;
  }

  private static boolean dotted(String text) {
    return text.indexOf('.') != text.lastIndexOf('.');
  }

  /** Digits with signs of amounts around them: {@code -1.234,5}, {@code 12 %}, {@code 1e-5}. */
  private static boolean number(String text) {
    var digits = 0;
    var last = text.length() - 1;
    for (var i = 0; i <= last; i++) {
      var c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (".,\u00A0' ".indexOf(c) >= 0) {
        continue;
      } else if (c == 'e' || c == 'E') {
        return digits > 0 && exponent(text, i + 1);
      } else if ("+-($€£₫".indexOf(c) >= 0 ? digits > 0 : i < last - 1 || ")%₫đ$€".indexOf(c) < 0) {
        return false;
      }
    }
    return digits > 0;
  }

  private static boolean exponent(String text, int from) {
    var at = from < text.length() && "+-".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    return at < text.length() && text.substring(at).chars().allMatch(c -> c >= '0' && c <= '9');
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
