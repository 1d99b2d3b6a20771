package vn.phusa.collect.ingest.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phusa.collect.ingest.Note;
import vn.phusa.store.contract.TextForm.Numbers;

/** Decides which sign divides the decimals of a column. */
final class NumberSigns {

  /** Writings that only a decimal point explains. */
  static final List<Writing> POINTS =
      List.of(
          Writing.POINT,
          Writing.POINT_FINE,
          Writing.COMMAS,
          Writing.COMMAS_POINT,
          Writing.BLANKS_POINT,
          Writing.EXPONENT_POINT);

  /** Writings that only a decimal comma explains. */
  static final List<Writing> COMMAS =
      List.of(
          Writing.COMMA,
          Writing.COMMA_FINE,
          Writing.POINTS,
          Writing.POINTS_COMMA,
          Writing.BLANKS_COMMA,
          Writing.EXPONENT_COMMA);

  /**
   * @param certainty 0 to 1
   */
  record Choice(Numbers numbers, double certainty, Optional<Note> reason) {}

  private final Evidence evidence;
  private final Setting setting;

  NumberSigns(Evidence evidence, Setting setting) {
    this.evidence = evidence;
    this.setting = setting;
  }

  Choice choose() {
    var points = evidence.count(POINTS);
    var commas = evidence.count(COMMAS);
    if (points > 0 || commas > 0) {
      return points >= commas ? byPoints(points, commas) : byCommas(points, commas);
    }
    return isAmbiguous() ? byRest() : new Choice(usual(), 0.98, Optional.empty());
  }

  private Choice byPoints(long points, long commas) {
    var reason = note("decimalPoint", points, POINTS);
    return new Choice(Numbers.POINT, commas == 0 ? 0.97 : 0.7, Optional.of(reason));
  }

  private Choice byCommas(long points, long commas) {
    var reason = note("decimalComma", commas, COMMAS);
    return new Choice(Numbers.COMMA, points == 0 ? 0.97 : 0.7, Optional.of(reason));
  }

  private boolean isAmbiguous() {
    return evidence.count(Writing.POINT_THREE, Writing.COMMA_THREE) > 0;
  }

  /**
   * Only values such as 1.234: the other numbers of the column, then of the file, then its kind.
   */
  private Choice byRest() {
    if (setting.typed()) {
      return new Choice(Numbers.POINT, 0.95, Optional.of(new Note("typedNumbers", List.of())));
    }
    var three = evidence.count(Writing.POINT_THREE);
    if (three > 0 && evidence.count(Writing.COMMA_THREE) > 0) {
      return guess(usual(), 0.5, "ambiguousBoth");
    }
    return three > 0 ? by(Numbers.COMMA, Numbers.POINT) : by(Numbers.POINT, Numbers.COMMA);
  }

  private Choice by(Numbers grouping, Numbers dividing) {
    if (evidence.count(Writing.PLAIN) > 0) {
      return guess(dividing, 0.8, "ambiguousUngrouped");
    }
    if (setting.points() != setting.commas()) {
      var file = setting.points() > setting.commas() ? Numbers.POINT : Numbers.COMMA;
      return guess(file, 0.85, file == grouping ? "ambiguousFileGroups" : "ambiguousFileDivides");
    }
    if (grouping == usual()) {
      return guess(grouping, 0.65, "ambiguousGroups");
    }
    return isWhollyGrouped()
        ? guess(grouping, 0.6, "ambiguousGroups")
        : guess(dividing, 0.5, "ambiguousDivides");
  }

  /** Many values, each with exactly three figures behind the sign: hardly decimals. */
  private boolean isWhollyGrouped() {
    var three = evidence.count(Writing.POINT_THREE, Writing.COMMA_THREE);
    return three >= 5;
  }

  private Choice guess(Numbers numbers, double certainty, String key) {
    var three = List.of(Writing.POINT_THREE, Writing.COMMA_THREE);
    return new Choice(numbers, certainty, Optional.of(note(key, evidence.count(three), three)));
  }

  /** How such a file writes numbers when no value tells. */
  private Numbers usual() {
    if (setting.typed() || setting.points() > setting.commas()) {
      return Numbers.POINT;
    }
    var comma = setting.commas() > 0 || setting.semicolon() || setting.vietnamese();
    return comma ? Numbers.COMMA : Numbers.POINT;
  }

  private Note note(String key, long count, List<Writing> ways) {
    var example = Stream.of(evidence.example(ways)).flatMap(Optional::stream).findFirst();
    return new Note(key, List.of(Long.toString(count), example.orElse("")));
  }
}
