package vn.phusa.base.journal;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can keep an entry out of the journal, or out of sight. */
public enum JournalCode implements ProblemCode {
  /** A period in the settings is shorter than the rules allow. */
  KEPT_TOO_SHORT(Side.CALLER, 400),
  /** The entry was not written; what it was to record must not be answered as done. */
  ENTRY_UNWRITTEN(Side.OURS, 503),
  /**
   * The journal is not the one that was signed; nothing is added to it until somebody has looked.
   */
  CHAIN_BROKEN(Side.OURS, 503),
  JOURNAL_UNREADABLE(Side.OURS, 503),
  ENTRY_MISSING(Side.CALLER, 404);

  private final Side side;
  private final int status;

  JournalCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "journal";
  }

  @Override
  public Side side() {
    return side;
  }

  @Override
  public int status() {
    return status;
  }
}
