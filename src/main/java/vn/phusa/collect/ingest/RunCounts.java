package vn.phusa.collect.ingest;

/**
 * Rows of a run: {@code read = accepted + duplicate + quarantined}.
 *
 * @param quarantined rows that failed the contract
 */
public record RunCounts(long read, long accepted, long duplicate, long quarantined) {

  public static RunCounts none() {
    return new RunCounts(0, 0, 0, 0);
  }

  /** Share of bad rows, 0 to 1. */
  public double badShare() {
    return read == 0 ? 0 : (double) quarantined / read;
  }
}
