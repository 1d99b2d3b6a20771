package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phusa.collect.ingest.ColumnProposal;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.inner.Units;
import vn.phusa.store.contract.Column;
import vn.phusa.store.lake.ColumnType;

/** Proposes one column: the first family of types that fits, its form, its unit and the reasons. */
final class ColumnInference {

  private static final List<Reading.Reader> READERS =
      List.of(
          new KnownReader(),
          new GeometryReader(),
          new TruthReader(),
          new PeriodReader(),
          new CodeReader(),
          new CompactDateReader(),
          new DateReader(),
          new ClockReader(),
          new NumberReader());
  private static final Set<ColumnType> MEASURED =
      Set.of(ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.DOUBLE);
  private static final double MISFITS_COST = 0.8;

  private final String title;

  /**
   * @param title what the file calls the table; may name the unit of all numbers
   */
  ColumnInference(String title) {
    this.title = title;
  }

  ColumnProposal propose(String id, Subject subject, List<String> examples) {
    var reading =
        READERS.stream()
            .flatMap(reader -> reader.read(subject).stream())
            .findFirst()
            .orElseGet(() -> TextReading.of(subject));
    var nulls = nulls(subject, reading.type());
    return new ColumnProposal(
        column(id, subject, reading, nulls),
        certainty(subject, reading),
        reasons(subject, reading, nulls),
        examples);
  }

  private Column column(String id, Subject subject, Reading reading, List<String> nulls) {
    var heading = subject.heading();
    var unit = unit(subject, reading.type());
    var whole = heading.unit().isPresent() && unit.isEmpty();
    var label = whole ? heading.label() + " (" + heading.unit().get() + ")" : heading.label();
    return new Column(
        id,
        label.isBlank() ? id : label,
        heading.source(),
        heading.translation(),
        reading.type(),
        false,
        false,
        unit,
        reading.form().withNulls(nulls),
        List.of());
  }

  private Optional<String> unit(Subject subject, ColumnType type) {
    if (!MEASURED.contains(type)) {
      return Optional.empty();
    }
    var percents = subject.evidence().count(tally -> tally.detail().equals("%"));
    return subject
        .heading()
        .unit()
        .or(() -> percents > 0 ? Optional.of("%") : Optional.empty())
        .or(() -> Units.inTitle(title).filter(unit -> mayMeasure(unit, subject.heading())));
  }

  /** Of the unit of the whole table: what compares or divides is measured by none but percent. */
  private static boolean mayMeasure(String unit, Heading heading) {
    return !Cues.isCounting(heading) && (unit.equals("%") || !Cues.isComparing(heading));
  }

  private static List<String> nulls(Subject subject, ColumnType type) {
    var words = type != ColumnType.TEXT && type != ColumnType.BOOLEAN;
    return subject
        .evidence()
        .of(Writing.WORD)
        .map(Tally::detail)
        .filter(word -> words ? WordLists.isEmptyWord(word) : WordLists.isEmptySign(word))
        .toList();
  }

  private static double certainty(Subject subject, Reading reading) {
    var all = reading.fitting() >= subject.values();
    var few = subject.values() < 5 ? 0.9 : 1;
    return Math.round(reading.certainty() * few * (all ? 1 : MISFITS_COST) * 100) / 100.0;
  }

  private static List<Note> reasons(Subject subject, Reading reading, List<String> nulls) {
    var reasons = new ArrayList<>(reading.reasons());
    var misfits = subject.values() - reading.fitting();
    if (misfits > 0 && reading.type() != ColumnType.TEXT) {
      var examples = String.join("; ", reading.misfits());
      reasons.add(new Note("misfits", List.of(Long.toString(misfits), examples)));
    }
    if (!nulls.isEmpty()) {
      reasons.add(new Note("nullSigns", List.of(String.join("  ", nulls))));
    }
    subject.evidence().of(Writing.ERROR).findFirst().ifPresent(e -> reasons.add(error(subject, e)));
    return reasons;
  }

  private static Note error(Subject subject, Tally error) {
    var count = Long.toString(subject.evidence().count(Writing.ERROR));
    return new Note("sheetErrors", List.of(count, error.example()));
  }
}
