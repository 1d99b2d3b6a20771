package vn.phusa.store.contract;

import java.util.List;

/**
 * How the text of a column is read into its type. Decided for each column from evidence, changed by
 * a person if wrong.
 *
 * @param numbers which sign divides the decimals and which groups the thousands
 * @param dates {@code strptime} patterns that are tried in turn, as {@code %d/%m/%Y}; for DATE,
 *     TIME and TIMESTAMP
 * @param zone IANA zone of local times
 * @param nulls texts that stand for "no value", as {@code -}, {@code …}, {@code k/c}; the empty
 *     text always does
 * @param truths texts that mean true, folded (no case, no diacritics); the rest of {@code
 *     falsehoods}
 */
public record TextForm(
    Numbers numbers,
    List<String> dates,
    String zone,
    List<String> nulls,
    List<String> truths,
    List<String> falsehoods) {

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
        List.of(),
        "Asia/Ho_Chi_Minh",
        List.of(),
        List.of("true", "1", "co", "x", "yes", "dung"),
        List.of("false", "0", "khong", "no", "sai"));
  }

  public TextForm withNumbers(Numbers other) {
    return new TextForm(other, dates, zone, nulls, truths, falsehoods);
  }

  public TextForm withDates(List<String> patterns) {
    return new TextForm(numbers, patterns, zone, nulls, truths, falsehoods);
  }

  public TextForm withNulls(List<String> signs) {
    return new TextForm(numbers, dates, zone, signs, truths, falsehoods);
  }

  /** Number writing. Grouping signs may be absent; where present they must divide by three. */
  public enum Numbers {
    /** {@code 1234.5}, {@code 1,234.5} or {@code 1 234.5}. */
    POINT,
    /** Vietnamese: {@code 1234,5}, {@code 1.234,5} or {@code 1 234,5}. */
    COMMA
  }
}
