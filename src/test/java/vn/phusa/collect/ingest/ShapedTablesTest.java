package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks as offices print them, from the file to typed rows. */
class ShapedTablesTest {

  @TempDir Path work;

  @Test
  void writesTheStepsOfAListAsOneColumn() throws Exception {
    var table =
        read(
            """
            ||Số dự án (Dự án)|Số vốn đăng ký|
            |||Tổng số|Vốn điều lệ
            TỔNG SỐ||147|5155|31
            Phân theo ngành|||
            |Công nghiệp nặng|21|216|11
            |Công nghiệp nhẹ|35|455|20
            """,
            sheet -> {
              sheet.range(0, 2, 1, 2).merge();
              sheet.range(0, 3, 0, 4).merge();
            });
    assertThat(ids(table)).startsWith("chi_tieu", "so_du_an", "tong_so", "von_dieu_le");
    assertThat(table.source())
        .extracting(List::getFirst)
        .containsExactly("TỔNG SỐ", "Phân theo ngành", "Công nghiệp nặng", "Công nghiệp nhẹ");
  }

  /** Runs from before a table had a shape are kept as JSON without one. */
  @Test
  void readsATableThatWasKeptWithoutAShape() {
    var json =
        """
        {"format": "workbook", "sheet": "A", "charset": "UTF-8", "delimiter": "", "quote": "",
         "escape": "", "headerFrom": 1, "headerTo": 1, "bodyFrom": 2, "bodyTo": 0, "plain": false,
         "headers": ["a"], "positions": [0]}
        """;
    var source = JsonMapper.builder().build().readValue(json, TableSource.class);
    assertThat(source.shape()).isEqualTo(Shape.PLAIN);
    assertThat(source.carefully()).isEqualTo(source);
  }

  private static List<String> ids(TypedTable table) {
    return table.proposal().columns().stream().map(column -> column.column().id()).toList();
  }

  private TypedTable read(String rows, Consumer<Worksheet> then) throws Exception {
    try (var way = new WholeWay(work)) {
      return way.first(workbook(rows, then));
    }
  }

  /** One line of the text is a row, "|" stands between cells; figures become numbers. */
  private Path workbook(String rows, Consumer<Worksheet> then) throws IOException {
    var file = work.resolve("bieu.xlsx");
    try (var book = new Workbook(Files.newOutputStream(file), "PhuSa", "1.0")) {
      var sheet = book.newWorksheet("Biểu");
      var number = 0;
      for (var row : rows.lines().toList()) {
        var cells = row.split("\\|", -1);
        for (var column = 0; column < cells.length; column++) {
          put(sheet, number, column, cells[column]);
        }
        number++;
      }
      then.accept(sheet);
      sheet.finish();
    }
    return file;
  }

  private static void put(Worksheet sheet, int row, int column, String cell) {
    if (cell.matches("-?\\d+([.]\\d+)?")) {
      sheet.value(row, column, Double.valueOf(cell));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }
}
