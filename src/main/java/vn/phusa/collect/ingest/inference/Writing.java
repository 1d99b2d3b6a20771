package vn.phusa.collect.ingest.inference;

import java.util.Arrays;
import java.util.List;

/**
 * The ways in which a value can be written; each value is written in exactly one, the first whose
 * RE2 pattern matches it as a whole.
 */
enum Writing {
  /** Nothing, or blanks only. */
  BLANK(""),
  /** One of the words that may stand for "no value", yes or no. */
  WORD(""),
  YEAR("(?:19|20)\\d\\d|2100"),
  /** Figures behind a needless zero, as codes have. */
  PADDED("0\\d+"),
  /** Up to three figures: no grouping to be expected. */
  SMALL(number("\\d{1,3}")),
  /** {@code 20240905}. */
  COMPACT_DATE("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"),
  /** Four figures or more and no grouping. */
  PLAIN(number("\\d{4,18}")),
  LONG(number("\\d{19,}")),
  /** {@code 1.234}: decimals or thousands. */
  POINT_THREE(number("[1-9]\\d{0,2}\\.\\d{3}")),
  COMMA_THREE(number("[1-9]\\d{0,2},\\d{3}")),
  POINT(number("\\d*\\.\\d{1,9}")),
  COMMA(number("\\d+,\\d{1,9}")),
  /** More decimals than a DECIMAL of the lake holds. */
  POINT_FINE(number("\\d*\\.\\d{10,}")),
  COMMA_FINE(number("\\d+,\\d{10,}")),
  POINTS(number("[1-9]\\d{0,2}(?:\\.\\d{3}){2,}")),
  COMMAS(number("[1-9]\\d{0,2}(?:,\\d{3}){2,}")),
  POINTS_COMMA(number("[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+")),
  COMMAS_POINT(number("[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+")),
  BLANKS(number("[1-9]\\d{0,2}(?:[ \u00a0\u2007\u2009\u202f]\\d{3})+")),
  BLANKS_COMMA(number("[1-9]\\d{0,2}(?:[ \u00a0\u2007\u2009\u202f]\\d{3})+,\\d+")),
  BLANKS_POINT(number("[1-9]\\d{0,2}(?:[ \u00a0\u2007\u2009\u202f]\\d{3})+\\.\\d+")),
  EXPONENT_POINT("[-+]?(?:\\d+\\.\\d+[eE][-+]?|\\d+[eE][-+])\\d{1,3}"),
  EXPONENT_COMMA("[-+]?\\d+,\\d+[eE][-+]?\\d{1,3}"),
  YEAR_FIRST(date("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}")),
  /** The first number is above 12 and so the day. */
  DAY_FIRST(date("(?:1[3-9]|[23]\\d)[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})")),
  /** The second number is above 12 and so the day. */
  MONTH_FIRST(date("(?:0?[1-9]|1[0-2])[-/.](?:1[3-9]|[23]\\d)[-/.](?:\\d{4}|\\d{2})")),
  /** Day or month first: both numbers are at most 12. */
  DAY_OR_MONTH(date("\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})")),
  WRITTEN_DATE("(?i)(?:ngày )?\\d{1,2},? tháng \\d{1,2},? năm \\d{4}"),
  CLOCK("\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?: ?[AaPp][Mm])?"),
  PERIOD(periods()),
  /** An error of a spreadsheet, as {@code #N/A}. */
  ERROR("#(?:N/A|REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)"),
  GEOMETRY(""),
  TEXT("");

  /** Every way that is a number in some reading. */
  static final List<Writing> NUMBERS =
      Arrays.stream(values())
          .filter(writing -> writing.compareTo(YEAR) >= 0)
          .filter(writing -> writing.compareTo(EXPONENT_COMMA) <= 0)
          .toList();

  /** Decimals behind a point, and no point before it. */
  static final List<Writing> WITH_POINT =
      List.of(POINT_THREE, POINT, POINT_FINE, COMMAS_POINT, BLANKS_POINT);

  /** Decimals behind a comma, and no comma before it. */
  static final List<Writing> WITH_COMMA =
      List.of(COMMA_THREE, COMMA, COMMA_FINE, POINTS_COMMA, BLANKS_COMMA);

  private final String pattern;

  Writing(String pattern) {
    this.pattern = pattern;
  }

  /** RE2; empty for those that need more than a pattern. */
  String pattern() {
    return pattern;
  }

  private static String number(String figures) {
    return "(?:[-+\u2212\u2013]?" + figures + "|\\(" + figures + "\\)) ?%?";
  }

  private static String date(String date) {
    return date + "(?:(?:[ T]|, ?)\\d{1,2}:\\d{2}[^\\n]{0,20})?";
  }

  private static String periods() {
    var year = "(?:(?:19|20)\\d\\d|2100)";
    var month = "(?:0?[1-9]|1[0-2])";
    var unfinished = "(?:sơ bộ|so bo|ước tính|ước|uoc|prel\\.?|pre\\.?|preliminary|est\\.?)";
    return "(?i)"
        + String.join(
            "|",
            month + " ?[-/] ?" + year,
            year + "(?:[-/]|-?m)(?:0[1-9]|1[0-2])",
            "(?:cả |ca )?(?:năm|nam|year) ?" + year,
            "(?:quý|quy|quarter|q|tháng|thang|month|t|m) ?[\\p{L}0-9]{1,9}[ ,/.-]{1,3}"
                + "(?:(?:năm|nam) )?"
                + year,
            year + "[- ]?[qh][1-4]",
            "[1-4](?:st|nd|rd|th)? ?(?:q|quarter)(?: of)?[ /]+" + year,
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?[ ,/-]+" + year,
            "(?:6|sáu|nửa) ?(?:tháng)? ?(?:đầu|cuối)[ ,/-]*(?:năm)? ?" + year,
            "h[12][ /-]" + year,
            unfinished + "[ .:]+.{0,20}" + year,
            ".{0,20}" + year + " ?\\(" + unfinished + "\\)");
  }
}
