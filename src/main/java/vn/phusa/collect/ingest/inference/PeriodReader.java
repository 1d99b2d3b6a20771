package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.base.text.Period;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Reads reporting periods: years below a header that says so, quarters, months, half years. */
final class PeriodReader implements Reading.Reader {

  @Override
  public Optional<Reading> read(Subject subject) {
    var evidence = subject.evidence();
    var worded = evidence.count(PeriodReader::isWorded);
    var years = evidence.count(Writing.YEAR);
    var fitting = worded + years;
    if (!subject.isEnough(fitting) || worded == 0 && !Cues.isYear(subject.heading())) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(
            ColumnType.PERIOD,
            TextForm.plain(),
            fitting,
            worded == 0 ? 0.93 : 0.95,
            List.of(reason(evidence, worded)),
            subject.othersThan(PeriodReader::fits)));
  }

  private static Note reason(Evidence evidence, long worded) {
    var example =
        evidence.tallies().stream()
            .filter(worded == 0 ? PeriodReader::fits : PeriodReader::isWorded)
            .map(Tally::example);
    return new Note(worded == 0 ? "years" : "periods", example.limit(1).toList());
  }

  private static boolean fits(Tally tally) {
    return tally.writing() == Writing.YEAR || isWorded(tally);
  }

  private static boolean isWorded(Tally tally) {
    return tally.writing() == Writing.PERIOD && Period.parse(tally.detail()).isPresent();
  }
}
