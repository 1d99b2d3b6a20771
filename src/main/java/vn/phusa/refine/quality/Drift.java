package vn.phusa.refine.quality;

import java.util.Optional;

/**
 * How a column differs from the same column in the state before.
 *
 * @param missingBefore share of rows without a value, 0 to 1
 * @param psi population stability index of the distribution, less what chance alone makes of
 *     samples of this size; empty where there is nothing to compare
 */
public record Drift(
    String column,
    Presence presence,
    double missingBefore,
    double missingAfter,
    long distinctBefore,
    long distinctAfter,
    Optional<Double> meanBefore,
    Optional<Double> meanAfter,
    Optional<Double> psi) {

  private static final double MODERATE_PSI = 0.1;
  private static final double LARGE_PSI = 0.25;
  private static final double MODERATE_GAP = 0.05;
  private static final double LARGE_GAP = 0.2;

  /** Whether the column was there before and is there now. */
  public enum Presence {
    KEPT,
    COME,
    GONE
  }

  /** How much that is. */
  public enum Grade {
    NONE,
    MODERATE,
    LARGE
  }

  /**
   * By the usual steps of the index: from 0.1 on worth a look, from 0.25 on another distribution
   * (Siddiqi, Credit Risk Scorecards, 2006). Of missing values, 5 and 20 in 100 more or fewer.
   */
  public Grade grade() {
    var gap = Math.abs(missingAfter - missingBefore);
    var index = psi.orElse(0.0);
    if (presence == Presence.GONE || index >= LARGE_PSI || gap >= LARGE_GAP) {
      return Grade.LARGE;
    }
    return index >= MODERATE_PSI || gap >= MODERATE_GAP ? Grade.MODERATE : Grade.NONE;
  }
}
