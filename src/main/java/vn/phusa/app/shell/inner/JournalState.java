package vn.phusa.app.shell.inner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the journal can be trusted.
 *
 * @param entries how many are signed
 * @param signedAt when the newest signature was made, empty before the first
 * @param checkedAt when the journal was last checked, empty if never
 * @param checkedBy who checked it
 * @param checkedTo the last entry that was looked at
 * @param intact what the last check found, null if there was none
 * @param findings what the check that was just made found
 * @param key fingerprint of the key that signs
 */
public record JournalState(
    long entries,
    String signedAt,
    String checkedAt,
    String checkedBy,
    String checkedTo,
    @Nullable Boolean intact,
    List<String> findings,
    String key) {

  public JournalState {
    findings = List.copyOf(findings);
  }
}
