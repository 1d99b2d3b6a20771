package vn.phusa.base.directory.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Rebased;
import vn.phusa.base.directory.Rebased.Total;

/**
 * The result as CSV: a line for each unit of today, then one for each code that was left out, so
 * that the columns add up to those of the table before.
 */
final class RebasedCsv {

  private static final CsvMapper CSV = new CsvMapper();

  private RebasedCsv() {}

  static String of(Rebased rebased) {
    var columns = rebased.totals().stream().map(Total::column).toList();
    var lines = new ArrayList<List<String>>();
    lines.add(line(List.of("quality", "code", "name"), columns, List.of("codes", "missing")));
    for (var row : rebased.rows()) {
      lines.add(
          line(
              List.of(row.quality().name(), row.unit().unit().code(), row.unit().path()),
              figures(columns, row.values()),
              List.of(String.join(" ", row.from()), Integer.toString(row.missing()))));
    }
    for (var left : rebased.leftOut()) {
      lines.add(
          line(
              List.of("LEFT_OUT_" + left.reason().name(), left.code(), name(left.unit())),
              figures(columns, left.values()),
              List.of(
                  String.join(
                      " ", left.candidates().stream().map(unit -> unit.unit().code()).toList()),
                  "")));
    }
    return CSV.writerFor(List.class).with(CsvSchema.emptySchema()).writeValueAsString(lines);
  }

  private static List<String> line(List<String> begin, List<String> figures, List<String> end) {
    var cells = new ArrayList<String>();
    begin.forEach(cell -> cells.add(harmless(cell)));
    figures.forEach(cell -> cells.add(isNumber(cell) ? cell : harmless(cell)));
    cells.addAll(end);
    return cells;
  }

  private static List<String> figures(List<String> columns, Map<String, BigDecimal> values) {
    return columns.stream()
        .map(column -> values.containsKey(column) ? plain(values.get(column)) : "")
        .toList();
  }

  static String plain(BigDecimal figure) {
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?");
  }

  private static String name(List<LocatedUnit> unit) {
    return unit.stream().map(LocatedUnit::path).findFirst().orElse("");
  }

  /** What a spreadsheet would take for a formula stands behind an apostrophe. */
  private static String harmless(String cell) {
    return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
  }
}
