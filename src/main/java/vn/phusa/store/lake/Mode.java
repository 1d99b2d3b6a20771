package vn.phusa.store.lake;

import java.util.List;

/** How staged rows meet those that a table already holds. */
public sealed interface Mode {
  /** Add them. */
  record Append() implements Mode {}

  /** They take the place of all. */
  record Replace() implements Mode {}

  /** Rows with the same key take the place of the old, the rest are added. */
  record Upsert(List<String> key) implements Mode {
    public Upsert {
      key = List.copyOf(key);
    }
  }

  /** Rows that the table holds under the staged keys go; nothing is added. */
  record Remove(List<String> key) implements Mode {
    public Remove {
      key = List.copyOf(key);
    }
  }
}
