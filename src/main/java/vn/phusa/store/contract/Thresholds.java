package vn.phusa.store.contract;

/**
 * How many bad rows a run may have, as a share of the rows read (0 to 1).
 *
 * @param commit up to this share the good rows are committed and the bad ones wait in quarantine
 * @param hold up to this share the run is held for a person to decide; above it, it is refused
 */
public record Thresholds(double commit, double hold) {

  /** Commit with up to 5 in 100 bad rows, refuse only when all are bad. */
  public static Thresholds usual() {
    return new Thresholds(0.05, 1.0);
  }
}
