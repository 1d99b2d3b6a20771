package vn.phusa.app.shell;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can keep the installation from starting. */
public enum ShellCode implements ProblemCode {
  /** Another server runs on the same directory. */
  DIRECTORY_IN_USE(Side.CALLER, 409),
  DIRECTORY_UNUSABLE(Side.RESOURCES, 500),
  /** Something that we cannot tell to be ours holds the directory of the database. */
  DATABASE_HELD(Side.RESOURCES, 503),
  DATABASE_FAILED(Side.RESOURCES, 503);

  private final Side side;
  private final int status;

  ShellCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "shell";
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
