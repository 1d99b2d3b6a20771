package vn.phusa.refine.quality;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong here. */
public enum QualityCode implements ProblemCode {
  /** The contract has the rule by now, or the newest state no longer keeps it. */
  SUGGESTION_GONE(Side.CALLER, 409);

  private final Side side;
  private final int status;

  QualityCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "quality";
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
