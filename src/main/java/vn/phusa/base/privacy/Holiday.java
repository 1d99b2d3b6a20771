package vn.phusa.base.privacy;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param source the text that says so
 */
public record Holiday(LocalDate day, Kind kind, String name, String source) {

  /** What it is instead. */
  public enum Kind {
    /** Nobody works. */
    OFF,
    /** A Saturday or Sunday that is worked in exchange. */
    WORKED
  }
}
