package vn.phusa.collect.ingest;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The rows that runs could not accept, kept until they are corrected. */
public interface Quarantine {

  /** Rows that still wait, in the order of the source. */
  List<BadRow> rows(String run, long offset, int limit);

  /** How many still wait. */
  long count(String run);

  /** How often each rule was broken: lines of {@code column, rule, count}, most first. */
  List<Broken> summary(String run);

  /**
   * The waiting rows as a workbook, with the reason beside each; made to be corrected and brought
   * back.
   */
  void writeWorkbook(String run, Locale locale, OutputStream out);

  /**
   * @param column id of the column; several for a key, joined with a comma
   */
  record Broken(String column, String rule, long count) {}
}
