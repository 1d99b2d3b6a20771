package vn.phusa.share.portal;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can be wrong with a request for data. */
public enum PortalCode implements ProblemCode {
  PARAMETER_INVALID(Side.CALLER, 400),
  CURSOR_INVALID(Side.CALLER, 400),
  FORMAT_UNKNOWN(Side.CALLER, 406),
  GEOMETRY_MISSING(Side.CALLER, 406),
  AGENCY_MISSING(Side.CALLER, 404);

  private final Side side;
  private final int status;

  PortalCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "portal";
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
