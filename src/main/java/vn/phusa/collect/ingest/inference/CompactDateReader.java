package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Reads dates of eight figures, as {@code 20240905}, where the header speaks of a date. */
final class CompactDateReader implements Reading.Reader {

  @Override
  public Optional<Reading> read(Subject subject) {
    var fitting = subject.evidence().count(Writing.COMPACT_DATE);
    if (!Cues.isDate(subject.heading()) || !subject.isEnough(fitting)) {
      return Optional.empty();
    }
    var example = subject.evidence().example(List.of(Writing.COMPACT_DATE)).orElse("");
    return Optional.of(
        new Reading(
            ColumnType.DATE,
            TextForm.plain().withDates(List.of("%Y%m%d")),
            fitting,
            0.9,
            List.of(new Note("compactDates", List.of(example))),
            subject.othersThan(tally -> tally.writing() == Writing.COMPACT_DATE)));
  }
}
