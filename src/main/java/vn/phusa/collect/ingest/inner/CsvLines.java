package vn.phusa.collect.ingest.inner;

import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** How long a line the engine's CSV reader takes, in how little memory. */
public final class CsvLines {

  /** What the engine reads a file by, as long as its lines are shorter; it holds about three. */
  private static final int BUFFER = 16 << 20;

  private static final int USUAL = 2_000_000;

  private CsvLines() {}

  /**
   * Options of {@code read_csv}. Left to itself the engine asks for one piece of memory of sixteen
   * times the longest line, which for 16 MiB is more than a small memory limit has at all.
   *
   * @param longest bytes that a line may have
   */
  public static QueryPart upTo(int longest) {
    var line = Math.max(USUAL, longest);
    return DSL.sql(
        "max_line_size = {0}, buffer_size = {1}",
        DSL.inline(line), DSL.inline(Math.max(BUFFER, line)));
  }
}
