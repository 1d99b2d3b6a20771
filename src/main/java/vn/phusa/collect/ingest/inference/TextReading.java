package vn.phusa.collect.ingest.inference;

import java.util.List;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** What remains: text, with how far it was from being something else. */
final class TextReading {

  private TextReading() {}

  static Reading of(Subject subject) {
    var evidence = subject.evidence();
    var numbers = evidence.count(Writing.NUMBERS);
    var dates = evidence.count(DateReader.DATES);
    if (subject.values() == 0) {
      return text(subject, 0.3, new Note("noValues", List.of()));
    }
    if (numbers * 2 > subject.values()) {
      return text(subject, 0.55, mixed("mixedNumbers", subject, numbers));
    }
    if (dates * 2 > subject.values()) {
      return text(subject, 0.55, mixed("mixedDates", subject, dates));
    }
    return text(subject, 0.95, new Note("texts", List.of()));
  }

  private static Note mixed(String key, Subject subject, long those) {
    var others =
        subject.othersThan(tally ->
            Writing.NUMBERS.contains(tally.writing())
                || DateReader.DATES.contains(tally.writing()));
    var rest = Long.toString(subject.values() - those);
    return new Note(key, List.of(Long.toString(those), rest, String.join("; ", others)));
  }

  private static Reading text(Subject subject, double certainty, Note reason) {
    return new Reading(
        ColumnType.TEXT, TextForm.plain(), subject.values(), certainty, List.of(reason), List.of());
  }
}
