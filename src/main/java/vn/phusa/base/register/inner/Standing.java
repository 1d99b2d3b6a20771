package vn.phusa.base.register.inner;

import java.util.Comparator;
import java.util.List;
import vn.phusa.base.law.Cited;
import vn.phusa.base.safeguard.Outcome.State;
import vn.phusa.base.safeguard.Requirement;

/**
 * How this installation stands with one requirement.
 *
 * @param found what was found; nothing where nothing measures it
 * @param grounds the texts that want it
 */
public record Standing(
    Requirement requirement, State state, List<Found> found, List<Cited> grounds) {

  private static final List<State> WORST_FIRST =
      List.of(State.WEAK, State.UNKNOWN, State.GOOD, State.ORGANISATIONAL);

  /**
   * One outcome in the reader's language.
   *
   * @param settings names of those that change it
   */
  public record Found(State state, String sentence, List<String> settings) {
    public Found {
      settings = List.copyOf(settings);
    }
  }

  public Standing {
    found = List.copyOf(found);
    grounds = List.copyOf(grounds);
  }

  /** Of several outcomes the worst counts. */
  public static Standing of(Requirement requirement, List<Found> found, List<Cited> grounds) {
    var nothing = requirement.measurable() ? State.UNKNOWN : State.ORGANISATIONAL;
    var worst =
        found.stream()
            .map(Found::state)
            .min(Comparator.comparingInt(WORST_FIRST::indexOf))
            .orElse(nothing);
    return new Standing(requirement, worst, found, grounds);
  }

  /** The colour of its badge. */
  public String colour() {
    return switch (state) {
      case GOOD -> "green";
      case WEAK -> "red";
      case UNKNOWN -> "yellow";
      case ORGANISATIONAL -> "blue";
    };
  }

  /** The name of its icon. */
  public String icon() {
    return switch (state) {
      case GOOD -> "circle-check";
      case WEAK -> "alert-triangle";
      case UNKNOWN -> "help-circle";
      case ORGANISATIONAL -> "users";
    };
  }
}
