package vn.phusa.store.contract;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can be wrong with a contract. */
public enum ContractCode implements ProblemCode {
  CONTRACT_MISSING(Side.CALLER, 404),
  COLUMN_NOT_IN_SOURCE(Side.CALLER, 422),
  COLUMN_ID_MALFORMED(Side.CALLER, 400),
  COLUMN_ID_REPEATED(Side.CALLER, 400),
  RULE_INVALID(Side.CALLER, 400),
  YAML_INVALID(Side.CALLER, 400),
  VERSION_CHANGED(Side.CALLER, 412),
  VERSION_NEEDED(Side.CALLER, 428);

  private final Side side;
  private final int status;

  ContractCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "contract";
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
