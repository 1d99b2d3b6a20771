package vn.phusa.collect.source;

import java.util.List;
import vn.phusa.base.problem.ProblemCode;
import vn.phusa.base.problem.Side;
import vn.phusa.base.text.Words;

/**
 * What can be wrong with a source. What only a person can mend has the side {@link Side#CALLER}: it
 * is not tried again until somebody has looked at it, so that a wrong password locks no account.
 */
public enum SourceCode implements ProblemCode {
  SOURCE_MISSING(Side.CALLER, 404),
  /** It was given up; what came from it can still be seen. */
  SOURCE_REMOVED(Side.CALLER, 410),
  /** Somebody else has changed it since it was read. */
  SOURCE_CHANGED(Side.CALLER, 412),
  /** A change does not say which state of the source it is about. */
  REVISION_NEEDED(Side.CALLER, 428),
  CONNECTOR_UNKNOWN(Side.CALLER, 400),
  /** A field that is needed is empty, or holds what it cannot. */
  FIELD_WRONG(Side.CALLER, 400),
  /** Updating by key without a key, or a column that is followed without updating by key. */
  KEY_NEEDED(Side.CALLER, 400),
  /** The address is one that the operator keeps closed. */
  ADDRESS_CLOSED(Side.CALLER, 400),
  /** Nothing is encrypted on the way, and the operator has not named the address. */
  PLAIN_CLOSED(Side.CALLER, 400),
  /** The source knows neither this user nor this password, or lets the user in nowhere. */
  SIGN_IN_REFUSED(Side.CALLER, 422),
  /** The server shows a key that nobody has compared, or another than the one that was. */
  HOST_KEY_UNKNOWN(Side.CALLER, 422),
  /** A table, column or folder that was chosen is no longer there. */
  CHOSEN_GONE(Side.CALLER, 422),
  /** A portal leads to a host that nobody has seen when the file was chosen. */
  LEADS_ELSEWHERE(Side.CALLER, 422),
  /** The server does not let its changes be followed; what is missing is said. */
  CAPTURE_OFF(Side.CALLER, 422),
  /** Some changes can no longer be read; only a new first look helps, when somebody asks for it. */
  CHANGES_GONE(Side.CALLER, 422),
  /** The operator has not put the driver into its folder yet. */
  DRIVER_MISSING(Side.CALLER, 422),
  /** The way to the server cannot be protected as wanted, or it is not who it should be. */
  SERVER_UNPROVEN(Side.CALLER, 422),
  /** The server is another product than this kind of source reads. */
  SERVER_OTHER(Side.CALLER, 422),
  /** What was brought in was refused; the run says why. */
  DELIVERY_REFUSED(Side.CALLER, 422),
  /** A message that is not what was agreed on; it is kept as it came, and others go on. */
  MESSAGE_BROKEN(Side.CALLER, 422),
  /** Some messages of a batch are no rows; they are kept apart, and the stream goes on. */
  MESSAGES_BROKEN(Side.CALLER, 422),
  /** The source has deleted messages before they were read; all that it has is read. */
  RECORDS_GONE(Side.OUTSIDE, 502),
  /** One thing at the source is larger than is taken from it; it stays there. */
  TOO_LARGE(Side.CALLER, 413),
  /** Somebody has to decide first: on a held run, or on how a new file is to be read. */
  PERSON_NEEDED(Side.CALLER, 409),
  /** Texts look as if they were in an encoding from before Unicode; somebody has to say so. */
  TEXTS_OLD(Side.CALLER, 409),
  /** Whoever answers for the source has no account any more. */
  OWNER_GONE(Side.CALLER, 422),
  UNREACHABLE(Side.OUTSIDE, 502),
  /** The connection ended, or nothing came for too long, before everything was there. */
  CUT_OFF(Side.OUTSIDE, 502),
  /** The source answered with a failure of its own. */
  SOURCE_FAILED(Side.OUTSIDE, 502),
  OFFICERS_ONLY(Side.CALLER, 403),
  /** What the source reads may belong to any agency. */
  STEWARDS_ONLY(Side.CALLER, 403);

  private final Side side;
  private final int status;

  SourceCode(Side side, int status) {
    this.side = side;
    this.status = status;
  }

  @Override
  public String room() {
    return "source";
  }

  /** Fields are called as the page calls them. */
  @Override
  public List<Object> told(List<Object> values, Words words) {
    if (this != FIELD_WRONG) {
      return values;
    }
    var field = values.getFirst().toString();
    var value = values.getLast();
    return List.of(
        words.find("source.field." + field).orElse(field),
        "".equals(value) ? words.of("source.value.empty") : value);
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
