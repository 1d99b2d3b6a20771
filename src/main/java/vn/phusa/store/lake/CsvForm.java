package vn.phusa.store.lake;

/** How the values of a column are written in a CSV file, where not as usual. */
public sealed interface CsvForm {

  /**
   * A number.
   *
   * @param least decimals that it has at the least, 0 to 9
   */
  record Decimals(int least) implements CsvForm {}

  /**
   * A day, a time of day or an instant.
   *
   * @param pattern of {@code strftime}
   * @param zone IANA zone whose clock an instant is shown by
   */
  record Pattern(String pattern, String zone) implements CsvForm {}

  /** The words for true and false. */
  record Answers(String yes, String no) implements CsvForm {}
}
