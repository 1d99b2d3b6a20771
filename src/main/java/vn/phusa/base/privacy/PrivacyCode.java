package vn.phusa.base.privacy;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong with the registers of personal data. */
public enum PrivacyCode implements ProblemCode {
  FIELD_MISSING(Side.CALLER, 400),
  FIELD_TOO_LONG(Side.CALLER, 400),
  CHOICE_UNKNOWN(Side.CALLER, 400),
  NUMBER_WRONG(Side.CALLER, 400),
  DAY_MALFORMED(Side.CALLER, 400),
  DAYS_CROSSED(Side.CALLER, 400),
  MOMENT_MALFORMED(Side.CALLER, 400),
  /** In the future, or before what it follows. */
  MOMENT_WRONG(Side.CALLER, 400),
  DATASET_MALFORMED(Side.CALLER, 400),
  PROCESSING_MISSING(Side.CALLER, 404),
  CONSENT_MISSING(Side.CALLER, 404),
  /** Nobody said that the person agreed. */
  CONSENT_UNSAID(Side.CALLER, 400),
  /** The processing does not rest on consent. */
  CONSENT_NOT_BASIS(Side.CALLER, 409),
  CONSENT_WITHDRAWN(Side.CALLER, 409),
  SENSITIVE_UNTOLD(Side.CALLER, 400),
  REQUEST_MISSING(Side.CALLER, 404),
  REQUEST_ANSWERED(Side.CALLER, 409),
  REQUEST_EXTENDED(Side.CALLER, 409),
  REQUEST_CLOSED(Side.CALLER, 409),
  EXTENSION_LATE(Side.CALLER, 409),
  EXTENSION_WRONG(Side.CALLER, 400),
  BREACH_MISSING(Side.CALLER, 404),
  LIMIT_MISSING(Side.CALLER, 400),
  LIMIT_WRONG(Side.CALLER, 400),
  HOLIDAY_WRONG(Side.CALLER, 400);

  private final Side side;
  private final int status;

  PrivacyCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "privacy";
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
