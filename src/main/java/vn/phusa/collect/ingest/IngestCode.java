package vn.phusa.collect.ingest;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can be wrong with a file or a run. */
public enum IngestCode implements ProblemCode {
  FILE_EMPTY(Side.CALLER, 422),
  FILE_TOO_LARGE(Side.CALLER, 413),
  FILE_CORRUPT(Side.CALLER, 422),
  FILE_ENCRYPTED(Side.CALLER, 422),
  FILE_BOMB(Side.CALLER, 422),
  FORMAT_UNKNOWN(Side.CALLER, 415),
  LINE_TOO_LONG(Side.CALLER, 422),
  TOO_MANY_COLUMNS(Side.CALLER, 422),
  TABLE_MISSING(Side.CALLER, 422),
  ONLY_HEADER(Side.CALLER, 422),
  ENCODING_MIXED(Side.CALLER, 422),
  ENCODING_UNKNOWN(Side.CALLER, 400),
  POSITION_UNKNOWN(Side.CALLER, 400),
  COLUMN_MISSING(Side.CALLER, 422),
  AGENCY_MISSING(Side.CALLER, 422),
  TYPE_UNKNOWN(Side.CALLER, 400),
  ACTION_UNKNOWN(Side.CALLER, 404),
  MODE_UNKNOWN(Side.CALLER, 400),
  KEY_MISSING(Side.CALLER, 400),
  CRS_MISSING(Side.CALLER, 422),
  PDF_WITHOUT_TEXT(Side.CALLER, 422),
  CRS_UNSUPPORTED(Side.CALLER, 422),
  RUN_MISSING(Side.CALLER, 404),
  RUN_BROKE(Side.OURS, 500),
  DISK_FULL(Side.RESOURCES, 507),
  UPLOAD_BROKEN(Side.CALLER, 400),
  NOTHING_TO_REPLAY(Side.CALLER, 422),
  RUN_NOT_NEWEST(Side.CALLER, 409),
  DATASET_BUSY(Side.CALLER, 409),
  RUN_STATE(Side.CALLER, 409),
  UPLOAD_MISSING(Side.CALLER, 404),
  SLUG_TAKEN(Side.CALLER, 409),
  NO_COLUMN_LEFT(Side.CALLER, 400),
  OFFICERS_ONLY(Side.CALLER, 403);

  private final Side side;
  private final int status;

  IngestCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "ingest";
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
