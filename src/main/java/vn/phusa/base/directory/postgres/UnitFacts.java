package vn.phusa.base.directory.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.phusa.base.directory.Unit;

/** The fact files about units, as lines that PostgreSQL takes in one statement. */
final class UnitFacts {

  /** The day of the change from 63 provinces with districts to 34 without. */
  static final String CHANGE = "2025-07-01";

  /** The first day that the lists of before tell of. */
  private static final String LISTED_SINCE = "2019-12-01";

  private final FactFile present = FactFile.of("units-2025-07.csv");
  private final FactFile before = FactFile.of("units-before.csv");
  private final FactFile history = FactFile.of("units-history.csv");
  private final FactFile crosswalk = FactFile.of("crosswalk.csv");

  String sha256() {
    return FactFile.sha256(present, before, history, crosswalk);
  }

  /** Lines of code, level, kind, name, name_key, parent, valid_from, valid_to of directory_unit. */
  String units() {
    return Stream.concat(
            Stream.concat(before.rows(), history.rows())
                .map(cells -> unit(cells, LISTED_SINCE, CHANGE)),
            present.rows().map(cells -> unit(cells, CHANGE, "")))
        .collect(Collectors.joining("\n"));
  }

  /** Lines of new_code, old_code, whole, on_day, derived of directory_crosswalk. */
  String crosswalk() {
    return crosswalk
        .rows()
        .map(cells ->
            String.join(
                ",",
                cells.get(0),
                cells.get(1),
                Boolean.toString(cells.get(2).equals("whole")),
                CHANGE,
                "false"))
        .collect(Collectors.joining("\n"));
  }

  private static String unit(List<String> cells, String from, String to) {
    var code = cells.get(0);
    var kind = cells.get(1);
    var name = cells.get(2);
    return String.join(
        ",",
        code,
        level(code).name(),
        kind,
        UnitName.full(kind, name),
        UnitName.key(name),
        cells.get(3),
        cells.get(4).isEmpty() ? from : cells.get(4),
        cells.get(5).isEmpty() ? to : cells.get(5));
  }

  private static Unit.Level level(String code) {
    return switch (code.length()) {
      case 2 -> Unit.Level.PROVINCE;
      case 3 -> Unit.Level.DISTRICT;
      case 5 -> Unit.Level.COMMUNE;
      default -> throw new IllegalArgumentException(code);
    };
  }
}
