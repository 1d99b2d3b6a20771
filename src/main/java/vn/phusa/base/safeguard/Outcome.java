package vn.phusa.base.safeguard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/**
 * How an installation stands with a requirement.
 *
 * @param sentence key of the sentence that says what was found, in the words of the room that
 *     measured it, as {@code shell.safeguard.https.off}
 * @param values what stands in the sentence: text, numbers, {@link java.util.Date} for moments, a
 *     {@link Problem} for its sentence
 * @param settings names of the settings that change it
 */
public record Outcome(
    Requirement requirement,
    State state,
    String sentence,
    List<Object> values,
    List<String> settings) {

  /** What was found. */
  public enum State {
    GOOD,
    /** Something must be done. */
    WEAK,
    /** It cannot be found out from here, or nothing measures it yet. */
    UNKNOWN,
    /** No software can satisfy it; the operator shows it on paper. */
    ORGANISATIONAL
  }

  public Outcome {
    values = List.copyOf(values);
    settings = List.copyOf(settings);
  }

  public static Outcome good(Requirement requirement, String sentence, Object... values) {
    return of(requirement, State.GOOD, sentence, values);
  }

  public static Outcome weak(Requirement requirement, String sentence, Object... values) {
    return of(requirement, State.WEAK, sentence, values);
  }

  public static Outcome unknown(Requirement requirement, String sentence, Object... values) {
    return of(requirement, State.UNKNOWN, sentence, values);
  }

  private static Outcome of(
      Requirement requirement, State state, String sentence, Object... values) {
    return new Outcome(requirement, state, sentence, Arrays.asList(values), List.of());
  }

  /** The same, with the settings that change it. */
  public Outcome changedBy(String... names) {
    return new Outcome(requirement, state, sentence, values, List.of(names));
  }

  /** What was found, in one language. */
  public String said(Locale locale) {
    var said =
        values.stream()
            .map(value -> value instanceof Problem problem ? problem.sentence(locale) : value)
            .toArray();
    return Words.in(locale).of(sentence, said);
  }
}
