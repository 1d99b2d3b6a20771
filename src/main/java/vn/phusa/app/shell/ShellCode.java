package vn.phusa.app.shell;

import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;

/** What can keep the installation from starting, or from showing a new certificate. */
public enum ShellCode implements ProblemCode {
  /** Another server runs on the same directory. */
  DIRECTORY_IN_USE(Side.CALLER, 409),
  DIRECTORY_UNUSABLE(Side.RESOURCES, 500),
  /** Something that we cannot tell to be ours holds the directory of the database. */
  DATABASE_HELD(Side.RESOURCES, 503),
  DATABASE_FAILED(Side.RESOURCES, 503),
  /** A certificate without its key, or a key without its certificate, in the settings. */
  CERTIFICATE_INCOMPLETE(Side.CALLER, 500),
  CERTIFICATE_UNREADABLE(Side.RESOURCES, 500),
  CERTIFICATE_OF_ANOTHER_KEY(Side.RESOURCES, 500),
  CERTIFICATE_OUT_OF_DATE(Side.RESOURCES, 500);

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
