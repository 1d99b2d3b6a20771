package vn.phusa.collect.source.work;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;

/** Hours of a day, through midnight if need be; all of them when both ends are the same. */
record Window(LocalTime from, LocalTime to) {

  private static final Window ALL = new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * @param text as {@code 18:00-06:00}; empty for all hours
   * @throws Problem {@link SourceCode#FIELD_WRONG}
   */
  static Window of(String text) {
    if (text.isBlank()) {
      return ALL;
    }
    var ends = text.strip().split("\\s*-\\s*", -1);
    if (ends.length != 2) {
      throw new Problem(SourceCode.FIELD_WRONG, "window", text);
    }
    try {
      return new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    } catch (DateTimeParseException e) {
      throw new Problem(e, SourceCode.FIELD_WRONG, "window", text);
    }
  }

  boolean holds(LocalTime time) {
    if (from.equals(to)) {
      return true;
    }
    var begun = !time.isBefore(from);
    var over = !time.isBefore(to);
    return from.isBefore(to) ? begun && !over : begun || !over;
  }
}
