package vn.phusa.base.access;

import java.util.Optional;
import vn.phusa.base.text.Words;

/** In which form the values of a column leave the lake. */
public sealed interface Treatment {

  /** As they are. */
  record Shown() implements Treatment {
    @Override
    public String code() {
      return "shown";
    }
  }

  /** Not at all: the column is as if it were not there. */
  record Hidden() implements Treatment {
    @Override
    public String code() {
      return "hidden";
    }
  }

  /**
   * The last characters, after a fixed number of dots that says nothing of the length.
   *
   * @param kept how many characters stay, 1 to 8; a value that is not longer than twice that shows
   *     none
   */
  record Partial(int kept) implements Treatment {
    public Partial {
      if (kept < 1 || kept > 8) {
        throw new IllegalArgumentException("kept: " + kept);
      }
    }

    @Override
    public String code() {
      return "partial:" + kept;
    }
  }

  /** A keyed hash: the same value has the same pseudonym for one purpose and another for others. */
  record Pseudonym() implements Treatment {
    @Override
    public String code() {
      return "pseudonym";
    }
  }

  /**
   * Less exact: dates and times keep the year, numbers go down to a multiple of the step, text
   * keeps as many first characters as the step says (so a commune's code can become its
   * province's).
   *
   * @param step 1 to 1,000,000
   */
  record Generalised(int step) implements Treatment {
    public Generalised {
      if (step < 1 || step > 1_000_000) {
        throw new IllegalArgumentException("step: " + step);
      }
    }

    @Override
    public String code() {
      return "generalised:" + step;
    }
  }

  /** The treatment as one word, as it is stored and sent by forms. */
  String code();

  /** What people read for it. */
  default String said(Words words) {
    return switch (this) {
      case Shown() -> words.of("access.treatment.shown");
      case Hidden() -> words.of("access.treatment.hidden");
      case Partial(var kept) -> words.of("access.treatment.partial", kept);
      case Pseudonym() -> words.of("access.treatment.pseudonym");
      case Generalised(var step) -> words.of("access.treatment.generalised", step);
    };
  }

  /** The treatment of a code; empty when it is none. */
  static Optional<Treatment> of(String code) {
    var parts = code.split(":", 2);
    var number = parts.length == 2 && parts[1].matches("\\d{1,7}") ? Integer.parseInt(parts[1]) : 0;
    return switch (parts[0]) {
      case "shown" -> Optional.of(new Shown());
      case "hidden" -> Optional.of(new Hidden());
      case "pseudonym" -> Optional.of(new Pseudonym());
      case "partial" ->
          number >= 1 && number <= 8 ? Optional.of(new Partial(number)) : Optional.empty();
      case "generalised" ->
          number >= 1 && number <= 1_000_000
              ? Optional.of(new Generalised(number))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
