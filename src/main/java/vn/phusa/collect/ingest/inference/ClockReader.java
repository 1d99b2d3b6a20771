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
    var tallies = evidence.of(Writing.CLOCK).toList();
    var written = tallies.stream().map(ClockReader::pattern).distinct().toList();
    var patterns =
        written.size() == 1
            ? List.of(Padding.of(tallies).fit(written.getFirst()))
            : several(written);
    return Optional.of(
        new Reading(
            ColumnType.TIME,
            TextForm.plain().withDates(patterns),
            fitting,
            0.9,
            List.of(new Note("clock", List.of())),
            subject.othersThan(tally -> tally.writing() == Writing.CLOCK)));
  }

  /** The engine reads the usual forms without a pattern, and quicker. */
  private static List<String> several(List<String> written) {
    return written.stream().anyMatch(pattern -> pattern.contains("%p")) ? written : List.of();
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
