package vn.phusa.store.lake;

import java.util.List;

/**
 * Rows that say the same as another when case, diacritics, blanks and signs of texts do not count.
 *
 * @param rows how many there are beyond the first of each group
 * @param examples up to three groups: how many rows, and two of them as text
 */
public record Repeats(long rows, List<Group> examples) {

  public Repeats {
    examples = List.copyOf(examples);
  }

  public static Repeats none() {
    return new Repeats(0, List.of());
  }

  /** Rows that say the same. */
  public record Group(long rows, String one, String other) {}
}
