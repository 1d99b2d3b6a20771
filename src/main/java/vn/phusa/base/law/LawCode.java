package vn.phusa.base.law;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong with legal texts. */
public enum LawCode implements ProblemCode {
  LAW_MISSING(Side.CALLER, 404),
  LAW_TAKEN(Side.CALLER, 409),
  LAW_INCOMPLETE(Side.CALLER, 400),
  LAW_DAYS_CROSSED(Side.CALLER, 400),
  LAW_SUCCESSOR_MISSING(Side.CALLER, 400),
  LAW_DAY_MALFORMED(Side.CALLER, 400),
  LAW_STATE_UNKNOWN(Side.CALLER, 400);

  private final Side side;
  private final int status;

  LawCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "law";
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
