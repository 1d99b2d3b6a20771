package vn.phusa.app.shell.bench;

import org.jspecify.annotations.Nullable;

/** What a figure may be. */
sealed interface Budget {

  /** At most {@code factor} times the yardstick and {@code more} above it. */
  record Times(double factor, double more, String words) implements Budget {}

  /** Below this, in the figure's unit. */
  record Below(double most, String words) implements Budget {}

  /** Told for knowledge; nothing was promised. */
  record None() implements Budget {}

  /** As it stands in the JSON line. */
  default String words() {
    return switch (this) {
      case Times(double factor, double more, String words) -> words;
      case Below(double most, String words) -> words;
      case None() -> "none";
    };
  }

  /** Whether a figure keeps it. */
  default boolean holds(double ours, @Nullable Double yardstick) {
    return switch (this) {
      case Times(double factor, double more, String words) ->
          yardstick != null && ours <= factor * yardstick + more;
      case Below(double most, String words) -> ours < most;
      case None() -> true;
    };
  }
}
