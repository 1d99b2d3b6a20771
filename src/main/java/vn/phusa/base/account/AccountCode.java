package vn.phusa.base.account;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** Refusals about accounts. */
public enum AccountCode implements ProblemCode {
  LINK_SPENT(Side.CALLER, 410),
  ACCOUNT_INVALID(Side.CALLER, 400),
  PERSON_MISSING(Side.CALLER, 404),
  /** Nobody disables the own account or takes the own role of operator away. */
  OWN_ACCOUNT(Side.CALLER, 409);

  private final Side side;
  private final int status;

  AccountCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "account";
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
