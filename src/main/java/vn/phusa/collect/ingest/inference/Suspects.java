package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;

/**
 * Numbers that often stand for "not measured", as {@code -999}: told to the person, never removed.
 */
final class Suspects {

  private Suspects() {}

  static Optional<Note> note(Evidence evidence) {
    return evidence.tallies().stream()
        .filter(tally -> Writing.NUMBERS.contains(tally.writing()))
        .filter(tally -> tally.detail().length() > 1)
        .map(tally -> new Note("suspectNumber", values(tally)))
        .findFirst();
  }

  private static List<String> values(Tally tally) {
    return List.of(Long.toString(tally.count()), tally.detail());
  }
}
