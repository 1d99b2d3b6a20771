package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.contract.TextForm.Numbers;
import vn.phusa.store.lake.ColumnType;

/** Reads whole numbers, decimals and measurements. */
final class NumberReader implements Reading.Reader {

  private static final Set<Writing> WHOLE =
      EnumSet.of(
          Writing.YEAR,
          Writing.PADDED,
          Writing.SMALL,
          Writing.COMPACT_DATE,
          Writing.PLAIN,
          Writing.BLANKS);
  private static final List<Writing> EXPONENTS =
      List.of(Writing.EXPONENT_POINT, Writing.EXPONENT_COMMA);
  private static final List<Writing> FLOATING =
      List.of(
          Writing.POINT_FINE, Writing.COMMA_FINE, Writing.EXPONENT_POINT, Writing.EXPONENT_COMMA);

  @Override
  public Optional<Reading> read(Subject subject) {
    var evidence = subject.evidence();
    if (!subject.isEnough(evidence.count(Writing.NUMBERS))) {
      return Optional.empty();
    }
    var choice = new NumberSigns(evidence, subject.setting()).choose();
    var whole = whole(choice.numbers());
    var broken = broken(choice.numbers());
    var fitting = evidence.count(whole) + evidence.count(broken);
    if (!subject.isEnough(fitting) || isNumbering(subject) && fitting < subject.values()) {
      return Optional.empty();
    }
    return Optional.of(reading(subject, choice, fitting, type(evidence, broken)));
  }

  /** Nobody adds up running numbers: an "I" or "1a" among them is worth more than their type. */
  private static boolean isNumbering(Subject subject) {
    return Cues.isNumbering(subject.heading());
  }

  private static Reading reading(
      Subject subject, NumberSigns.Choice choice, long fitting, ColumnType type) {
    var fits = EnumSet.copyOf(whole(choice.numbers()));
    fits.addAll(broken(choice.numbers()));
    return new Reading(
        type,
        TextForm.plain()
            .withNumbers(choice.numbers())
            .withDecimals(decimals(subject, choice.numbers())),
        fitting,
        choice.certainty(),
        reasons(subject, choice, type),
        subject.othersThan(tally -> fits.contains(tally.writing())));
  }

  private static List<Note> reasons(Subject subject, NumberSigns.Choice choice, ColumnType type) {
    var reasons = new ArrayList<Note>();
    if (type == ColumnType.INTEGER) {
      reasons.add(new Note("wholeNumbers", List.of()));
    }
    choice.reason().ifPresent(reasons::add);
    if (type == ColumnType.DOUBLE) {
      var fine = subject.evidence().example(FLOATING).orElse("");
      reasons.add(new Note("floating", List.of(fine)));
    }
    Suspects.note(subject.evidence()).ifPresent(reasons::add);
    return reasons;
  }

  private static ColumnType type(Evidence evidence, Set<Writing> broken) {
    var floating = FLOATING.stream().filter(broken::contains).toList();
    if (evidence.count(floating) > 0) {
      return ColumnType.DOUBLE;
    }
    return evidence.count(broken) > 0 ? ColumnType.DECIMAL : ColumnType.INTEGER;
  }

  /** The fewest that a number has: with so many all are written again as they were. */
  private static int decimals(Subject subject, Numbers numbers) {
    if (!subject.setting().written()) {
      return 0;
    }
    var broken = broken(numbers);
    var whole = whole(numbers);
    return subject.evidence().tallies().stream()
        .filter(tally -> broken.contains(tally.writing()) || whole.contains(tally.writing()))
        .filter(tally -> !EXPONENTS.contains(tally.writing()))
        .mapToInt(tally -> broken.contains(tally.writing()) ? tally.decimals() : 0)
        .map(decimals -> Math.min(decimals, TextForm.MOST_DECIMALS))
        .min()
        .orElse(0);
  }

  /** What is a whole number where this sign divides the decimals. */
  private static Set<Writing> whole(Numbers numbers) {
    var all = EnumSet.copyOf(WHOLE);
    all.addAll(
        switch (numbers) {
          case POINT -> List.of(Writing.COMMA_THREE, Writing.COMMAS);
          case COMMA -> List.of(Writing.POINT_THREE, Writing.POINTS);
        });
    return all;
  }

  private static Set<Writing> broken(Numbers numbers) {
    return switch (numbers) {
      case POINT ->
          EnumSet.of(
              Writing.POINT_THREE,
              Writing.POINT,
              Writing.POINT_FINE,
              Writing.COMMAS_POINT,
              Writing.BLANKS_POINT,
              Writing.EXPONENT_POINT);
      case COMMA ->
          EnumSet.of(
              Writing.COMMA_THREE,
              Writing.COMMA,
              Writing.COMMA_FINE,
              Writing.POINTS_COMMA,
              Writing.BLANKS_COMMA,
              Writing.EXPONENT_COMMA);
    };
  }
}
