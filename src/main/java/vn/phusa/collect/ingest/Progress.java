package vn.phusa.collect.ingest;

/**
 * How far a run is.
 *
 * @param share of the work that is done, 0 to 1; negative when it cannot be told
 * @param remainingSeconds estimate from the pace so far; negative when it cannot be told
 */
public record Progress(double share, long remainingSeconds) {

  public static Progress unknown() {
    return new Progress(-1, -1);
  }
}
