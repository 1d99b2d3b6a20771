package vn.phusa.store.lake;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong in the lake. */
public enum LakeCode implements ProblemCode {
  DATASET_ID_MALFORMED(Side.CALLER, 400),
  TABLE_MISSING(Side.CALLER, 404),
  COLUMN_UNKNOWN(Side.CALLER, 400),
  VALUE_MISMATCH(Side.CALLER, 400),
  SNAPSHOT_UNKNOWN(Side.CALLER, 404),
  QUERY_INVALID(Side.CALLER, 400),
  GROUPING_MISSING(Side.CALLER, 400),
  /** The grant speaks of groups of rows only, not of single ones. */
  GROUPS_ONLY(Side.CALLER, 403),
  SCHEMA_CONFLICT(Side.CALLER, 409),
  GRANT_MISMATCH(Side.OURS, 500),
  COMMIT_UNKNOWN(Side.OURS, 500),
  ENGINE_FAILED(Side.OURS, 500),
  DELETES_UNSUPPORTED(Side.OUTSIDE, 501),
  SOURCE_UNREADABLE(Side.CALLER, 422),
  STORAGE_FULL(Side.RESOURCES, 507),
  MEMORY_EXCEEDED(Side.RESOURCES, 507);

  private final Side side;
  private final int status;

  LakeCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "lake";
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
