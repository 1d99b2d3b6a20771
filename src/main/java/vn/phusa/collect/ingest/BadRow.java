package vn.phusa.collect.ingest;

import java.util.List;

/**
 * A quarantined row.
 *
 * @param row 1-based ordinal in the source; names the row within its run
 * @param line 1-based line of the file or row of the sheet
 * @param findings JSON array of what is wrong
 * @param values the texts as the source has them, in its order
 */
public record BadRow(long row, long line, String findings, List<String> values) {
  public BadRow {
    values = List.copyOf(values);
  }
}
