package vn.phusa.collect.ingest.delimited;

/**
 * A physical line.
 *
 * @param number 1-based
 * @param end the line end as it stands in the file, empty at the end of the file
 */
record Line(long number, String text, String end) {

  boolean blank() {
    return text.isBlank();
  }
}
