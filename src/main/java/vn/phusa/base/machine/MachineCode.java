package vn.phusa.base.machine;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** Refusals about machines and of what they prove themselves with. */
public enum MachineCode implements ProblemCode {
  MACHINE_MISSING(Side.CALLER, 404),
  /** A field of a machine that cannot be kept. */
  MACHINE_INVALID(Side.CALLER, 400),
  CREDENTIAL_MISSING(Side.CALLER, 404),
  /** Two of a kind hold already; one must be ended first. */
  CREDENTIALS_ENOUGH(Side.CALLER, 409),
  /** The checksum of a key does not fit: it was cut off or mistyped. */
  KEY_MISTYPED(Side.CALLER, 401),
  KEY_ENDED(Side.CALLER, 401),
  /** An access token that has run out or was revoked. */
  TOKEN_ENDED(Side.CALLER, 401),
  /** The machine is disabled or past its end, or nobody answers for it any more. */
  MACHINE_STOPPED(Side.CALLER, 401),
  /** The call comes from outside the networks that the machine is allowed to call from. */
  NETWORK_REFUSED(Side.CALLER, 403);

  private final Side side;
  private final int status;

  MachineCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "machine";
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
