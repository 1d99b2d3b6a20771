package vn.phusa.base.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the journal has found.
 *
 * @param from first sequence number that was looked at
 * @param to last one; below {@code from} when there is none
 * @param entries how many entries were read
 * @param checkpoint the newest that this installation signed, wherever it was found
 * @param findings the first ones, by sequence number; nothing was found when it is empty
 * @param at when the check ended
 */
public record Report(
    long from,
    long to,
    long entries,
    @Nullable Checkpoint checkpoint,
    List<Finding> findings,
    Instant at) {

  public Report {
    findings = List.copyOf(findings);
  }

  /** Nothing has been changed, removed, put in or moved. */
  public boolean intact() {
    return findings.isEmpty();
  }
}
