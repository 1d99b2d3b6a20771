package vn.phusa.store.lake;

import java.util.List;
import java.util.Objects;

/**
 * Rows that say the same as another when case, diacritics, blanks and signs of texts do not count.
 *
 * @param rows how many there are beyond the first of each group
 * @param examples up to three groups: how many rows, and two of them as text
 * @param alike those that differ from another in the spelling of one text
 */
public record Repeats(long rows, List<Group> examples, Alike alike) {

  public Repeats {
    examples = List.copyOf(examples);
    alike = Objects.requireNonNullElse(alike, Alike.NONE);
  }

  public static Repeats none() {
    return new Repeats(0, List.of(), Alike.NONE);
  }

  /** Rows that say the same. */
  public record Group(long rows, String one, String other) {}

  /**
   * Rows that agree with another in all but one text, which is one or two letters off.
   *
   * @param rows how many there are
   * @param examples up to three pairs, as text
   */
  public record Alike(long rows, List<Group> examples) {
    public static final Alike NONE = new Alike(0, List.of());

    public Alike {
      examples = List.copyOf(examples);
    }
  }
}
