package vn.phusa.base.register;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can be wrong with what is written on the page about security. */
public enum RegisterCode implements ProblemCode {
  LAYER_WORDY(Side.CALLER, 400),
  LAYER_DAY_MALFORMED(Side.CALLER, 400);

  private final Side side;
  private final int status;

  RegisterCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "register";
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
