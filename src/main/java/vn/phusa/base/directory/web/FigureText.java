package vn.phusa.base.directory.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.FigureTable;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Fold;
import vn.phusa.base.text.Nfc;

/**
 * A table as text with commas, semicolons or tabs: a header, a column of codes, columns of figures.
 * Other columns are left aside.
 */
final class FigureText {

  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 50;
  private static final Pattern CODE = Pattern.compile("code|ma|ma[ _].*|.*[ _]code");
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private final List<String> header;
  private final List<List<String>> rows;

  private FigureText(List<String> header, List<List<String>> rows) {
    this.header = header;
    this.rows = rows;
  }

  static FigureText of(String text) {
    var lines = cells(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (lines.size() < 2) {
      throw new Problem(DirectoryCode.REBASE_FIGURES_MISSING, 0);
    }
    if (lines.size() > MOST_ROWS + 1 || lines.getFirst().size() > MOST_COLUMNS) {
      throw tooLarge();
    }
    return new FigureText(lines.getFirst(), lines.subList(1, lines.size()));
  }

  static Problem tooLarge() {
    return new Problem(DirectoryCode.REBASE_TOO_LARGE, MOST_ROWS, MOST_COLUMNS);
  }

  /** The columns and lines without any reading, for a table of another shape. */
  List<List<String>> rows() {
    return rows;
  }

  /**
   * The table.
   *
   * @param code name of the column of codes; empty when it is to be found
   */
  FigureTable table(String code, Decimal decimal) {
    var codes = codeColumn(code);
    var columns = new HashMap<Integer, List<BigDecimal>>();
    for (var column = 0; column < header.size(); column++) {
      if (column != codes && holdsFigures(column)) {
        columns.put(column, decimal.figures(header.get(column), column(column)));
      }
    }
    if (columns.isEmpty()) {
      throw new Problem(DirectoryCode.REBASE_FIGURES_MISSING, rows.size());
    }
    return table(codes, columns);
  }

  private FigureTable table(int codes, Map<Integer, List<BigDecimal>> columns) {
    var seen = new HashSet<String>();
    var found = new ArrayList<FigureTable.Row>();
    for (var number = 0; number < rows.size(); number++) {
      var code = cell(number, codes);
      var values = new HashMap<String, BigDecimal>();
      for (var column : columns.entrySet()) {
        if (!cell(number, column.getKey()).isEmpty()) {
          values.put(header.get(column.getKey()), column.getValue().get(number));
        }
      }
      if (!seen.add(code)) {
        throw new Problem(DirectoryCode.REBASE_CODE_REPEATED, code, number + 2);
      }
      found.add(new FigureTable.Row(code, values));
    }
    return new FigureTable(columns.keySet().stream().sorted().map(header::get).toList(), found);
  }

  private int codeColumn(String asked) {
    var wanted = Fold.fold(asked);
    return IntStream.range(0, header.size())
        .filter(column -> {
          var name = Fold.fold(header.get(column));
          return wanted.isEmpty() ? CODE.matcher(name).matches() : name.equals(wanted);
        })
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                DirectoryCode.REBASE_COLUMN_MISSING,
                asked.isEmpty() ? "code" : asked,
                String.join(", ", header)));
  }

  /** What the first cell that is not empty looks like. */
  private boolean holdsFigures(int column) {
    return column(column).stream()
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .filter(Decimal::isNumber)
        .isPresent();
  }

  private List<String> column(int column) {
    return IntStream.range(0, rows.size()).mapToObj(row -> cell(row, column)).toList();
  }

  private String cell(int row, int column) {
    var cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  private static List<List<String>> cells(String text) {
    var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    try (var lines =
        CSV.readerForListOf(String.class).with(schema).<List<String>>readValues(text)) {
      return lines.readAll().stream()
          .map(line -> line.stream().map(cell -> Nfc.of(cell).strip()).toList())
          .filter(line -> line.stream().anyMatch(cell -> !cell.isEmpty()))
          .toList();
    } catch (JacksonException unreadable) {
      throw new Problem(
          unreadable, DirectoryCode.REBASE_UNREADABLE, unreadable.getLocation().getLineNr());
    }
  }

  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }
}
