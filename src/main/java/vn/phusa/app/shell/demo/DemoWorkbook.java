package vn.phusa.app.shell.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as statistics offices publish them, written from a description in text: titles above
 * the table, merged and bilingual headers, units, subtotals, notes below.
 *
 * @param file the name that it is sent under
 */
record DemoWorkbook(String file, List<Sheet> sheets) {

  private static final int LAST_BOLD = 10;

  /**
   * @param rows cells from the left; numbers stay numbers, null is an empty cell
   * @param merges ranges as {@code A1:C1}
   * @param bold rows in bold type, from 1
   */
  record Sheet(
      String name,
      Optional<Boolean> hidden,
      Optional<List<String>> merges,
      Optional<List<Integer>> bold,
      List<List<@Nullable Object>> rows) {}

  byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "PhuSa", "1.0")) {
      for (var sheet : sheets) {
        write(workbook.newWorksheet(sheet.name()), sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet target, Sheet sheet) throws IOException {
    for (var r = 0; r < sheet.rows().size(); r++) {
      var cells = sheet.rows().get(r);
      for (var c = 0; c < cells.size(); c++) {
        write(target, r, c, cells.get(c));
      }
    }
    for (var merge : sheet.merges().orElse(List.of())) {
      var corners = merge.split(":", 2);
      var from = Cell.at(corners[0]);
      var to = Cell.at(corners[1]);
      target.range(from.row(), from.column(), to.row(), to.column()).merge();
    }
    for (var row : sheet.bold().orElse(List.of())) {
      target.range(row - 1, 0, row - 1, LAST_BOLD).style().bold().set();
    }
    if (sheet.hidden().orElse(false)) {
      target.setVisibilityState(VisibilityState.HIDDEN);
    }
    target.finish();
  }

  private static void write(Worksheet target, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> target.value(row, column, new BigDecimal(number.toString()));
      case Object text -> target.value(row, column, text.toString());
    }
  }

  private record Cell(int row, int column) {
    static Cell at(String name) {
      var letters = name.replaceAll("[0-9]", "");
      var column = letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
      return new Cell(Integer.parseInt(name.substring(letters.length())) - 1, column - 1);
    }
  }
}
