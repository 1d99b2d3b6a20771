package vn.phusa.collect.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Every row of a workbook as it stands there, read without any of our readers. */
final class SheetRows {

  private record Row(List<Set<String>> names, List<Double> values) {}

  private final List<Row> rows = new ArrayList<>();
  private final Map<Set<String>, List<Row>> named = new HashMap<>();

  SheetRows(Path file) {
    if (!file.toString().matches(".*[.]xlsx?")) {
      return;
    }
    try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
      book.forEach(sheet -> sheet.forEach(row -> rows.add(row(row))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Some row of that name has that figure. */
  boolean hold(KeyColumn.Entry entry, double shift) {
    return named.computeIfAbsent(entry.row(), name -> named(entry)).stream()
        .flatMap(row -> row.values().stream())
        .anyMatch(value -> entry.fits(value, shift));
  }

  private List<Row> named(KeyColumn.Entry entry) {
    return rows.stream().filter(row -> row.names().stream().anyMatch(entry::names)).toList();
  }

  private static Row row(Iterable<Cell> cells) {
    var names = new ArrayList<Set<String>>();
    var values = new ArrayList<Double>();
    for (var cell : cells) {
      var formula = cell.getCellType() == CellType.FORMULA;
      var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
      if (type == CellType.NUMERIC) {
        values.add(cell.getNumericCellValue());
        names.add(KeyColumn.words(String.valueOf((long) cell.getNumericCellValue())));
      } else if (type == CellType.STRING) {
        names.add(KeyColumn.words(cell.getStringCellValue()));
      }
    }
    return new Row(names, values);
  }
}
