package vn.phusa.base.journal;

import java.util.Map;

/**
 * One act or one read.
 *
 * @param principal id of who did it
 * @param action dotted verb, as {@code ingest.run.committed} or {@code lake.read}
 * @param subject what it was done to, as a dataset's slug
 * @param details further facts; never the data itself, never a secret
 * @param circumstances as whom, what for, from where, which rows, how it ended
 */
public record Entry(
    String principal,
    String action,
    String subject,
    Map<String, String> details,
    Circumstances circumstances) {

  public Entry {
    details = Map.copyOf(details);
  }

  /** An act that succeeded; the journal itself adds where the request came from. */
  public Entry(String principal, String action, String subject, Map<String, String> details) {
    this(principal, action, subject, details, Circumstances.DONE);
  }

  /** The same with what the request knows. */
  public Entry from(Caller.Origin origin) {
    return new Entry(principal, action, subject, details, circumstances.from(origin));
  }
}
