package vn.phusa.base.journal;

import java.util.Map;

/**
 * One act or one read.
 *
 * @param principal id of who did it
 * @param action dotted verb, as {@code ingest.run.committed} or {@code lake.read}
 * @param subject what it was done to, as a dataset's slug
 * @param details further facts; never the data itself, never a secret
 */
public record Entry(String principal, String action, String subject, Map<String, String> details) {
  public Entry {
    details = Map.copyOf(details);
  }
}
