package vn.phusa.base.journal;

/** How an act ended. */
public enum Result {
  DONE,
  /** No rule allowed it. */
  REFUSED,
  /** It was allowed and did not succeed. */
  FAILED
}
