package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

/** Keeps figures that are a name and not a quantity as text: codes, telephone and tax numbers. */
final class CodeReader implements Reading.Reader {

  private static final List<Writing> FIGURES =
      List.of(
          Writing.YEAR,
          Writing.PADDED,
          Writing.SMALL,
          Writing.COMPACT_DATE,
          Writing.PLAIN,
          Writing.LONG);
  private static final int LONG_CODE = 9;
  private static final int LONGEST_CODE = 18;

  @Override
  public Optional<Reading> read(Subject subject) {
    var evidence = subject.evidence();
    var heading = subject.heading();
    var numbers = evidence.count(Writing.NUMBERS);
    var area = Cues.mayBeArea(heading) && isParted(subject);
    if (numbers == 0 || area || Cues.isOrdinal(heading) || isDatePart(subject)) {
      return Optional.empty();
    }
    if (Cues.isCode(heading) || Cues.isIdentifier(heading) && isParted(subject)) {
      return Optional.of(code(subject, 0.95, "codeHeader", heading.label()));
    }
    return subject.isEnough(evidence.count(FIGURES)) ? byFigures(subject) : Optional.empty();
  }

  private static Optional<Reading> byFigures(Subject subject) {
    var evidence = subject.evidence();
    var padded = evidence.of(Writing.PADDED).findFirst();
    if (padded.isPresent() && evidence.count(Writing.PADDED) * 200 >= subject.values()) {
      return Optional.of(code(subject, 0.93, "leadingZeros", padded.get().example()));
    }
    if (evidence.count(Writing.LONG) > 0) {
      var longest = evidence.example(List.of(Writing.LONG)).orElse("");
      return Optional.of(code(subject, 0.85, "longFigures", longest));
    }
    return isLongCode(subject)
        ? Optional.of(code(subject, 0.7, "sameLength", Integer.toString(evidence.longest())))
        : Optional.empty();
  }

  /** An identifier such as {@code 1.013125} looks like a decimal and is none. */
  private static boolean isParted(Subject subject) {
    return subject.evidence().count(FIGURES) < subject.evidence().count(Writing.NUMBERS);
  }

  /** Nine figures or more, always as many, in a column that names no unit. */
  private static boolean isLongCode(Subject subject) {
    var evidence = subject.evidence();
    return evidence.shortest() >= LONG_CODE
        && evidence.longest() <= LONGEST_CODE
        && evidence.shortest() == evidence.longest()
        && evidence.count(FIGURES) == subject.values()
        && subject.values() >= 5
        && subject.heading().unit().isEmpty();
  }

  /** "01" to "12" below "Month" are numbers; the zero is only habit. */
  private static boolean isDatePart(Subject subject) {
    return Cues.isDatePart(subject.heading())
        && !Cues.isCode(subject.heading())
        && subject.evidence().longest() <= 2;
  }

  private static Reading code(Subject subject, double certainty, String key, String value) {
    return new Reading(
        ColumnType.TEXT,
        TextForm.plain(),
        subject.values(),
        certainty,
        List.of(new Note(key, List.of(value))),
        List.of());
  }
}
