package vn.phusa.base.notice;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong with notices. */
public enum NoticeCode implements ProblemCode {
  /** There is no such notice, or it is somebody else's. */
  NOTICE_MISSING(Side.CALLER, 404);

  private final Side side;
  private final int status;

  NoticeCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "notice";
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
