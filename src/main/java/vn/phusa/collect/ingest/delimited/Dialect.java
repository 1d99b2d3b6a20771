package vn.phusa.collect.ingest.delimited;

/**
 * How cells are told apart.
 *
 * @param delimiter empty for a file of one column
 * @param quote empty when nothing is quoted
 * @param escape the quote itself when it is doubled, or a backslash
 * @param certainty 0 to 1
 */
record Dialect(String delimiter, String quote, String escape, double certainty) {

  static Dialect of(String delimiter, String quote) {
    return new Dialect(delimiter, quote, quote, 1);
  }

  boolean backslash() {
    return escape.equals("\\");
  }

  Dialect withDelimiter(String other) {
    return new Dialect(other, quote, escape, certainty);
  }
}
