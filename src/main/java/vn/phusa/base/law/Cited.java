package vn.phusa.base.law;

import java.time.LocalDate;

/** A text as a page may show it: with its state on a day. */
public record Cited(LegalText text, State state) {

  /** Whether a text is in force. */
  public enum State {
    NOT_YET,
    IN_FORCE,
    ENDED
  }

  /** The text as of a day; one whose beginning is unknown counts as begun. */
  public static Cited on(LegalText text, LocalDate day) {
    if (text.validTo().filter(end -> !end.isAfter(day)).isPresent()) {
      return new Cited(text, State.ENDED);
    }
    var begun = text.validFrom().filter(start -> start.isAfter(day)).isEmpty();
    return new Cited(text, begun ? State.IN_FORCE : State.NOT_YET);
  }
}
