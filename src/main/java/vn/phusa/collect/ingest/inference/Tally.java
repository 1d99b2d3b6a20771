package vn.phusa.collect.ingest.inference;

import java.util.Comparator;

/**
 * How many values of a column are written in one way.
 *
 * @param detail what tells them apart within the way: the word, the skeleton of a date, {@code %}
 *     behind a number, the period; may be empty
 * @param least the first of them in the order of texts
 * @param greatest the last
 * @param example any of them
 * @param shortest bytes of the shortest
 * @param longest bytes of the longest
 * @param decimals the fewest signs behind the last separator of a number; 0 without one
 */
record Tally(
    Writing writing,
    String detail,
    long count,
    String least,
    String greatest,
    String example,
    int shortest,
    int longest,
    int decimals) {

  /** By count; then by text, so that the same file gives the same proposal. */
  static final Comparator<Tally> MOST_FIRST =
      Comparator.comparingLong(Tally::count)
          .reversed()
          .thenComparing(Tally::writing)
          .thenComparing(Tally::detail);
}
