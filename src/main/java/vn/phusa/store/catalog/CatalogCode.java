package vn.phusa.store.catalog;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can go wrong in the catalog. */
public enum CatalogCode implements ProblemCode {
  DATASET_MISSING(Side.CALLER, 404),
  REFERENCE_TOO_LARGE(Side.CALLER, 422),
  FIELD_INVALID(Side.CALLER, 400),
  /** Important or core data is never open. */
  WEIGHTY_NOT_OPEN(Side.CALLER, 409),
  SLUG_FOREIGN(Side.CALLER, 400);

  private final Side side;
  private final int status;

  CatalogCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "catalog";
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
