package vn.phusa.base.problem;

/** What any request can come to, whichever room it was for. */
public enum RequestCode implements ProblemCode {
  /** A fault of ours; its id stands in the log. */
  UNEXPECTED(Side.OURS, 500),
  NOT_FOUND(Side.CALLER, 404),
  METHOD_NOT_ALLOWED(Side.CALLER, 405),
  NOT_ACCEPTABLE(Side.CALLER, 406),
  MEDIA_TYPE_UNSUPPORTED(Side.CALLER, 415),
  PARAMETER_MISSING(Side.CALLER, 400),
  PARAMETER_WRONG(Side.CALLER, 400),
  BODY_UNREADABLE(Side.CALLER, 400),
  /** The caller left, or sent less than announced. */
  BODY_CUT_OFF(Side.CALLER, 400),
  /** Broken escapes, text that is no UTF-8, NUL characters, more parameters than anyone needs. */
  TEXT_UNREADABLE(Side.CALLER, 400),
  UPLOAD_TOO_LARGE(Side.CALLER, 413),
  /** Nothing more precise is known about what is wrong. */
  REQUEST_WRONG(Side.CALLER, 400),
  /** The server is stopping or cannot reach what it needs. */
  UNAVAILABLE(Side.RESOURCES, 503),
  DISK_FULL(Side.RESOURCES, 507);

  private final Side side;
  private final int status;

  RequestCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "problem";
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
