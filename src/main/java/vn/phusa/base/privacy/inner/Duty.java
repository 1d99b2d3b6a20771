package vn.phusa.base.privacy.inner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that the law wants by a moment.
 *
 * @param path of the page where it is dealt with
 * @param step what must be done; named in the words under {@code privacy.step.<step>}
 * @param due the first moment that is too late
 * @param wholeDays it is counted in days, so the last day says it all
 */
public record Duty(
    String path, String step, Instant due, boolean wholeDays, Optional<Instant> done) {

  private static final Duration SOON = Duration.ofDays(2);

  /** How it stands. */
  public enum Standing {
    LATE,
    SOON,
    OPEN,
    KEPT,
    KEPT_LATE
  }

  /** When the next of these that is still open is due, in seconds; at the end of time for none. */
  public static long next(List<Duty> duties) {
    return duties.stream()
        .filter(duty -> duty.done().isEmpty())
        .mapToLong(duty -> duty.due().getEpochSecond())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  public Standing standing(Instant now) {
    if (done.isPresent()) {
      return done.get().isBefore(due) ? Standing.KEPT : Standing.KEPT_LATE;
    }
    if (!now.isBefore(due)) {
      return Standing.LATE;
    }
    return Duration.between(now, due).compareTo(SOON) < 0 ? Standing.SOON : Standing.OPEN;
  }
}
