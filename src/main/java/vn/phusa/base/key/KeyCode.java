package vn.phusa.base.key;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What keeps the files of keys from being read. */
public enum KeyCode implements ProblemCode {
  /** The library, the token or its PIN is not what the settings say. */
  MODULE_UNUSABLE(Side.RESOURCES, 500),
  /** A module has closed the file, and the settings name none. */
  FILE_CLOSED(Side.RESOURCES, 500),
  FILE_UNREADABLE(Side.RESOURCES, 500);

  private final Side side;
  private final int status;

  KeyCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "key";
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
