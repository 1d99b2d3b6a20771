package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Reads times of day. */
final class ClockReader implements Reading.Reader {

  @Override
  public Optional<Reading> read(Subject subject) {
    var evidence = subject.evidence();
    var fitting = evidence.count(Writing.CLOCK);
    if (!subject.isEnough(fitting)) {
      return Optional.empty();
    }
    var written = evidence.of(Writing.CLOCK).map(ClockReader::pattern).distinct().toList();
    var patterns = written.stream().anyMatch(p -> p.contains("%p")) ? written : List.<String>of();
    return Optional.of(
        new Reading(
            ColumnType.TIME,
            TextForm.plain().withDates(patterns),
            fitting,
            0.9,
            List.of(new Note("clock", List.of())),
            subject.othersThan(tally -> tally.writing() == Writing.CLOCK)));
  }

  private static String pattern(Tally tally) {
    var value = tally.example().toUpperCase(Locale.ROOT);
    var half = value.endsWith("M");
    var seconds = value.chars().filter(sign -> sign == ':').count() == 2 ? ":%S" : "";
    var fraction = value.contains(".") ? ".%f" : "";
    var blank = value.contains(" ") ? " " : "";
    return (half ? "%I" : "%H") + ":%M" + seconds + fraction + (half ? blank + "%p" : "");
  }
}
