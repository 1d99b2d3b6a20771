package vn.phusa.collect.ingest;

/** Where a run stands. */
public enum RunState {
  /** Waits for its turn. */
  QUEUED,
  /** Reads and checks the file; nothing is visible yet. */
  READING,
  /** Its rows are being made part of the table. */
  COMMITTING,
  COMMITTED,
  /** The very same file had been brought in before; nothing was to be done. */
  UNCHANGED,
  /** More rows are bad than the contract lets through; a person decides. */
  HELD,
  /** Too many rows are bad, or a person said no. */
  REFUSED,
  /** Could not be carried out; the problem says why. */
  FAILED,
  CANCELLED,
  /** Was committed and then taken back. */
  UNDONE;

  /** Nothing happens any more unless a person acts. */
  public boolean isAtRest() {
    return switch (this) {
      case QUEUED, READING, COMMITTING -> false;
      case COMMITTED, UNCHANGED, HELD, REFUSED, FAILED, CANCELLED, UNDONE -> true;
    };
  }
}
