package vn.phusa.collect.ingest;

/** What a person can do to a run. */
public enum RunAction {
  /** Stop it before it commits. */
  CANCEL,
  /** Try again what failed or was cancelled. */
  RETRY,
  /** Commit the good rows of a held run. */
  ACCEPT,
  /** Refuse a held run. */
  REJECT,
  /** Take back the newest commit of the dataset. */
  UNDO
}
