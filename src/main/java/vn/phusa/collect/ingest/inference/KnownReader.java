package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Takes the type that the file itself states for a column; years still become periods. */
final class KnownReader implements Reading.Reader {

  private static final double CERTAINTY = 0.99;

  @Override
  public Optional<Reading> read(Subject subject) {
    return subject
        .known()
        .filter(type -> type != ColumnType.TEXT || isFigures(subject))
        .filter(type -> type != ColumnType.INTEGER || !isYear(subject))
        .map(type -> reading(subject, type));
  }

  /** Figures in a column of texts were kept as text on purpose. */
  private static boolean isFigures(Subject subject) {
    return subject.isEnough(subject.evidence().count(Writing.NUMBERS)) && !isYear(subject);
  }

  private static boolean isYear(Subject subject) {
    return Cues.isYear(subject.heading())
        && subject.evidence().count(Writing.YEAR) == subject.values();
  }

  private static Reading reading(Subject subject, ColumnType type) {
    return new Reading(
        type,
        TextForm.plain(),
        subject.values(),
        CERTAINTY,
        List.of(new Note("typedByFile", List.of())),
        List.of());
  }
}
