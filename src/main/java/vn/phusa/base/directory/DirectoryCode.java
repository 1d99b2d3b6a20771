package vn.phusa.base.directory;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong in the directory. */
public enum DirectoryCode implements ProblemCode {
  UNIT_MISSING(Side.CALLER, 404),
  UNIT_NEVER(Side.CALLER, 404),
  LEVEL_UNKNOWN(Side.CALLER, 400),
  DAY_MALFORMED(Side.CALLER, 400),
  REBASE_TOO_LARGE(Side.CALLER, 413),
  REBASE_UNREADABLE(Side.CALLER, 400),
  REBASE_COLUMN_MISSING(Side.CALLER, 400),
  REBASE_FIGURES_MISSING(Side.CALLER, 400),
  REBASE_CODE_REPEATED(Side.CALLER, 400),
  REBASE_NUMBER_MALFORMED(Side.CALLER, 400),
  REBASE_NUMBERS_AMBIGUOUS(Side.CALLER, 400),
  REBASE_LEVEL_WRONG(Side.CALLER, 400),
  REBASE_METHOD_UNKNOWN(Side.CALLER, 400),
  REBASE_WEIGHT_NEGATIVE(Side.CALLER, 400),
  AGENCY_MISSING(Side.CALLER, 404),
  AGENCY_CODE_MALFORMED(Side.CALLER, 400),
  AGENCY_SLUG_MALFORMED(Side.CALLER, 400),
  AGENCY_NAME_EMPTY(Side.CALLER, 400),
  AGENCY_SLUG_TAKEN(Side.CALLER, 409),
  AGENCY_PARENT_MISSING(Side.CALLER, 400),
  AGENCY_NOT_IN_FORCE(Side.CALLER, 409),
  AGENCY_CHANGED_LATER(Side.CALLER, 409),
  AGENCY_HAS_OTHERS(Side.CALLER, 409),
  AGENCY_CODE_TAKEN(Side.CALLER, 409),
  REFORM_INCOMPLETE(Side.CALLER, 400),
  REFORM_KIND_UNKNOWN(Side.CALLER, 400),
  DECISION_MALFORMED(Side.CALLER, 400),
  POST_MISSING(Side.CALLER, 404),
  POST_INCOMPLETE(Side.CALLER, 400),
  POST_TAKEN(Side.CALLER, 409),
  POST_HELD_LATER(Side.CALLER, 409);

  private final Side side;
  private final int status;

  DirectoryCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "directory";
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
