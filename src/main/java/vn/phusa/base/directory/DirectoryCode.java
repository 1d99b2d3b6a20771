package vn.phusa.base.directory;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong in the directory. */
public enum DirectoryCode implements ProblemCode {
  UNIT_MISSING(Side.CALLER, 404),
  LEVEL_UNKNOWN(Side.CALLER, 400),
  DAY_MALFORMED(Side.CALLER, 400),
  AGENCY_MISSING(Side.CALLER, 404),
  AGENCY_CODE_MALFORMED(Side.CALLER, 400),
  AGENCY_SLUG_MALFORMED(Side.CALLER, 400),
  AGENCY_NAME_EMPTY(Side.CALLER, 400),
  AGENCY_SLUG_TAKEN(Side.CALLER, 409),
  AGENCY_PARENT_MISSING(Side.CALLER, 400);

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
