package vn.phusa.base.access;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** Refusals of access. */
public enum AccessCode implements ProblemCode {
  SIGN_IN_NEEDED(Side.CALLER, 401),
  FORBIDDEN(Side.CALLER, 403),
  /** The name or the password that came with a call is wrong. */
  CREDENTIALS_WRONG(Side.CALLER, 401),
  /** Too many wrong passwords; the account waits. */
  SIGN_IN_LOCKED(Side.CALLER, 429),
  /** The form lacks the token that its page was given. */
  FORM_EXPIRED(Side.CALLER, 403),
  /** A page of another site asked for more than to read the open API. */
  CROSS_ORIGIN_REFUSED(Side.CALLER, 403),
  /** Who asks does not approve; somebody else has to. */
  APPROVAL_BY_OTHERS(Side.CALLER, 403),
  TOO_MANY_REQUESTS(Side.CALLER, 429),
  /** Pages are asked for faster than anybody reads. */
  TOO_MANY_PAGES(Side.CALLER, 429),
  RULE_MISSING(Side.CALLER, 404),
  /** A rule of access that cannot be kept: which field, and why. */
  RULE_INVALID(Side.CALLER, 400),
  /** What the data is wanted for is none of the purposes that can be stated today. */
  PURPOSE_UNKNOWN(Side.CALLER, 400),
  /** A purpose that cannot be kept: which field, and why. */
  PURPOSE_INVALID(Side.CALLER, 400);

  private final Side side;
  private final int status;

  AccessCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "access";
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
