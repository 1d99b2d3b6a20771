package vn.phusa.base.notice.inner;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.RequestCode;

/**
 * Where a page of an inbox ends; the next one begins after it.
 *
 * @param at of the last line
 * @param id of the last line
 */
public record Place(Instant at, long id) {

  /** Before all lines. */
  public static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), 0);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,12})\\.(\\d{6})-(\\d{1,18})");
  private static final int NANOS_IN_MICRO = 1_000;

  /**
   * @param text what {@link #text} has written; empty for the start
   * @throws Problem {@link RequestCode#PARAMETER_WRONG}
   */
  public static Place of(String text) {
    if (text.isEmpty()) {
      return START;
    }
    var parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw wrong(text);
    }
    try {
      var nanos = Long.parseLong(parts.group(2)) * NANOS_IN_MICRO;
      var at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)), nanos);
      return at.isAfter(START.at) ? START : new Place(at, Long.parseLong(parts.group(3)));
    } catch (DateTimeException e) {
      throw wrong(text);
    }
  }

  private static Problem wrong(String text) {
    return new Problem(RequestCode.PARAMETER_WRONG, "before", text, "next");
  }

  public String text() {
    return "%d.%06d-%d".formatted(at.getEpochSecond(), at.getNano() / NANOS_IN_MICRO, id);
  }
}
