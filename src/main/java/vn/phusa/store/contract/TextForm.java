package vn.phusa.store.contract;

import java.util.List;

/**
 * How the text of a column is read into its type, and written again in a CSV file. Decided for each
 * column from evidence, changed by a person if wrong.
 *
 * @param numbers which sign divides the decimals and which groups the thousands
 * @param decimals how many decimals every number is written with at the least, 0 to 9
 * @param dates {@code strptime} patterns that are tried in turn, as {@code %d/%m/%Y}; for DATE,
 *     TIME and TIMESTAMP; a single one writes too
 * @param zone IANA zone of local times
 * @param nulls texts that stand for "no value", as {@code -}, {@code …}, {@code k/c}; the empty
 *     text always does
 * @param truths texts that mean true, folded (no case, no diacritics) but for the first, which is
 *     as it is written; the same of {@code falsehoods}
 */
public record TextForm(
    Numbers numbers,
    int decimals,
    List<String> dates,
    String zone,
    List<String> nulls,
    List<String> truths,
    List<String> falsehoods) {

  /** What a DECIMAL of the lake keeps. */
  public static final int MOST_DECIMALS = 9;

  public TextForm {
    dates = List.copyOf(dates);
    nulls = List.copyOf(nulls);
    truths = List.copyOf(truths);
    falsehoods = List.copyOf(falsehoods);
  }

  /** ISO dates, plain numbers, only the empty text as null. */
  public static TextForm plain() {
    return new TextForm(
        Numbers.POINT,
        0,
        List.of(),
        "Asia/Ho_Chi_Minh",
        List.of(),
        List.of("true", "1", "co", "x", "yes", "dung"),
        List.of("false", "0", "khong", "no", "sai"));
  }

  public TextForm withNumbers(Numbers other) {
    return new TextForm(other, decimals, dates, zone, nulls, truths, falsehoods);
  }

  public TextForm withDecimals(int least) {
    return new TextForm(numbers, least, dates, zone, nulls, truths, falsehoods);
  }

  public TextForm withDates(List<String> patterns) {
    return new TextForm(numbers, decimals, patterns, zone, nulls, truths, falsehoods);
  }

  public TextForm withNulls(List<String> signs) {
    return new TextForm(numbers, decimals, dates, zone, signs, truths, falsehoods);
  }

  public TextForm withAnswers(List<String> yes, List<String> no) {
    return new TextForm(numbers, decimals, dates, zone, nulls, yes, no);
  }

  /** Number writing. Grouping signs may be absent; where present they must divide by three. */
  public enum Numbers {
    /** {@code 1234.5}, {@code 1,234.5} or {@code 1 234.5}. */
    POINT,
    /** Vietnamese: {@code 1234,5}, {@code 1.234,5} or {@code 1 234,5}. */
    COMMA
  }
}
