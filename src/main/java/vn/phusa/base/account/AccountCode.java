package vn.phusa.base.account;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** Refusals about accounts. */
public enum AccountCode implements ProblemCode {
  LINK_SPENT(Side.CALLER, 410),
  /** The right password of somebody who was away for too long. */
  ACCOUNT_DORMANT(Side.CALLER, 403),
  /** A call with a password of somebody who has to prove more than that. */
  SECOND_FACTOR_NEEDED(Side.CALLER, 403),
  /** There is an authenticator already; it has to be removed first. */
  FACTOR_KNOWN(Side.CALLER, 409),
  /** There is no second factor that the wish could be about. */
  FACTOR_MISSING(Side.CALLER, 409),
  /** What came is not the signature of a key that is known here. */
  PASSKEY_REFUSED(Side.CALLER, 400),
  DELEGATION_MISSING(Side.CALLER, 404),
  /** The delegated roles need a second factor, which the taker has not. */
  FACTOR_FIRST(Side.CALLER, 409),
  /** The provider vouches for somebody who has no account here. */
  PROVIDER_PERSON_UNKNOWN(Side.CALLER, 403),
  /** No provider of identities is set. */
  PROVIDER_MISSING(Side.CALLER, 409),
  /** Whoever has no password here has not signed in at the provider just now. */
  PROVE_AGAIN(Side.CALLER, 403),
  /** Asked again, the own password was wrong. */
  PASSWORD_WRONG(Side.CALLER, 403),
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
