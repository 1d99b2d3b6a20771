package vn.phusa.collect.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;

class WorkbookFormatTest {

  @TempDir Path folder;

  private final WorkbookFormat format = Sheets.format(Sheets::firstLine);

  static Stream<Supplier<Workbook>> kinds() {
    return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void writesValuesAsTheSheetShowsThem(Supplier<Workbook> kind) {
    var found = find(kind.get(), sheet -> values(sheet));
    assertThat(found.sample().getFirst())
        .containsExactly(
            "0.3",
            "12345678901",
            "6.67",
            "2024-02-29",
            "2024-02-29T08:30:00",
            "true",
            "#N/A",
            "5",
            "Nguyễn\nAn",
            "007");
    assertThat(keys(found)).contains("errorCells", "formulas", "percentCells");
  }

  /**
   * As text in a cell 12.345 may be twelve thousand; as a number it never is. The engine is told so
   * by a zero behind, which nobody is shown.
   */
  @ParameterizedTest
  @MethodSource("kinds")
  void aNumberWithThreeDecimalsIsNoThousands(Supplier<Workbook> kind) {
    var book = kind.get();
    var sheet = book.createSheet("Bảng");
    Sheets.row(sheet, 0, "Xã", "Diện tích", "Ghi chú");
    Sheets.row(sheet, 1, "An Bình", 12.345, "12.345");
    Sheets.row(sheet, 2, "Bình Hòa", -3.105, "-3.105");
    Sheets.row(sheet, 3, "Gộp", 1.204, "x");
    Sheets.row(sheet, 4, "Gộp", "", "y");
    sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
    var file = Sheets.file(folder, "so.xls", book);
    var found = format.find(file).getFirst();
    assertThat(found.sample())
        .containsExactly(
            List.of("An Bình", "12.345", "12.345"),
            List.of("Bình Hòa", "-3.105", "-3.105"),
            List.of("Gộp", "1.204", "x"),
            List.of("Gộp", "1.204", "y"));
    assertThat(Sheets.rows(format.open(file, found.source(), folder)))
        .extracting(row -> row.get(2) + " " + row.get(3))
        .containsExactly("12.3450 12.345", "-3.1050 -3.105", "1.2040 x", "1.2040 y");
  }

  private static void values(Sheet sheet) {
    Sheets.row(sheet, 0, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    var row = Sheets.row(sheet, 1, 0.1 + 0.2, 12345678901L, 0.0667, "", "", true);
    row.getCell(2).setCellStyle(style(sheet, "0.00%"));
    row.createCell(3).setCellValue(LocalDate.of(2024, 2, 29));
    row.getCell(3).setCellStyle(style(sheet, "dd/mm/yyyy"));
    row.createCell(4).setCellValue(LocalDateTime.of(2024, 2, 29, 8, 30));
    row.getCell(4).setCellStyle(style(sheet, "dd/mm/yyyy hh:mm"));
    row.createCell(6).setCellErrorValue(FormulaError.NA.getCode());
    row.createCell(7).setCellFormula("2+3");
    sheet
        .getWorkbook()
        .getCreationHelper()
        .createFormulaEvaluator()
        .evaluateFormulaCell(row.getCell(7));
    row.createCell(8).setCellValue("Nguyễn\nAn");
    row.createCell(9).setCellValue("007");
  }

  private static org.apache.poi.ss.usermodel.CellStyle style(Sheet sheet, String code) {
    var style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(code));
    return style;
  }

  @Test
  void countsDaysFrom1904WhenTheWorkbookDoes() {
    var book = new XSSFWorkbook();
    book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    var found =
        find(
            book,
            sheet -> {
              Sheets.row(sheet, 0, "ngay", "so");
              Sheets.row(sheet, 1, 1, 1).getCell(0).setCellStyle(style(sheet, "yyyy-mm-dd"));
            });
    assertThat(found.sample().getFirst()).containsExactly("1904-01-02", "1");
  }

  @Test
  void readsRichTextAsText() {
    var text = new XSSFRichTextString("Bến Tre");
    text.applyFont(0, 3, new XSSFWorkbook().createFont());
    var found =
        find(
            new XSSFWorkbook(),
            sheet -> {
              Sheets.row(sheet, 0, "ten", "so");
              Sheets.row(sheet, 1, "x", 5).getCell(0).setCellValue(text);
            });
    assertThat(found.sample().getFirst()).containsExactly("Bến Tre", "5");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void offersHiddenSheetsLast(Supplier<Workbook> kind) {
    var book = kind.get();
    for (var name : List.of("ẩn", "hiện")) {
      var sheet = book.createSheet(name);
      Sheets.row(sheet, 0, "a", "b");
      Sheets.row(sheet, 1, 1, 2);
      Sheets.row(sheet, 2, name.equals("ẩn") ? new Object[] {3, 4} : new Object[] {});
    }
    book.setActiveSheet(1);
    book.setSheetHidden(0, true);
    var found = format.find(Sheets.file(folder, "hidden", book));
    assertThat(found)
        .extracting(each -> each.source().sheet().orElseThrow())
        .containsExactly("hiện", "ẩn");
    assertThat(found.get(1).notes()).contains(new Note("sheetHidden", List.of("ẩn")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void leavesOutTheHeadOfTheNextPage(Supplier<Workbook> kind) {
    var file =
        file(
            kind.get(),
            sheet -> {
              Sheets.row(sheet, 0, "tinh", "so voi 2022");
              Sheets.row(sheet, 1, "Hà Nội", 1);
              Sheets.row(sheet, 2, "5. (Tiếp theo) Lao động", "");
              Sheets.row(sheet, 3, "", "Đơn vị tính: %");
              Sheets.row(sheet, 4, "tinh", "so voi 2022");
              Sheets.row(sheet, 5, "Cà Mau", 2);
            });
    var found = format.find(file).getFirst();
    assertThat(Sheets.rows(format.open(file, found.source(), folder)))
        .containsExactly(List.of("2", "Hà Nội", "1"), List.of("6", "Cà Mau", "2"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void repeatsMergedCellsDownwardsAndSaysSo(Supplier<Workbook> kind) {
    var file =
        file(
            kind.get(),
            sheet -> {
              Sheets.row(sheet, 0, "vung", "tinh", "so");
              Sheets.row(sheet, 1, "Bắc", "Hà Nội", 1);
              Sheets.row(sheet, 2, "", "Hải Phòng", 2);
              Sheets.row(sheet, 3, "Nam", "Cà Mau", 3);
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });
    var found = format.find(file).getFirst();
    assertThat(found.sample().get(1)).containsExactly("Bắc", "Hải Phòng", "2");
    assertThat(found.notes()).containsExactly(new Note("mergedCells", List.of("1")));
    assertThat(Sheets.rows(format.open(file, found.source(), folder)))
        .containsExactly(
            List.of("2", "Bắc", "Hà Nội", "1"),
            List.of("3", "Bắc", "Hải Phòng", "2"),
            List.of("4", "Nam", "Cà Mau", "3"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void opensRowsWithTheirLinesAndEverySign(Supplier<Workbook> kind) {
    var strange = " \"dấu\", phẩy;\r\nxuống dòng\t' ";
    var file =
        file(
            kind.get(),
            sheet -> {
              Sheets.row(sheet, 0, "a", "b");
              Sheets.row(sheet, 1, strange, 1);
              Sheets.row(sheet, 5, "", 2);
            });
    var rows = Sheets.rows(format.open(file, format.find(file).getFirst().source(), folder));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get(0)).isEqualTo("2");
    assertThat(rows.get(0).get(1).replace("\r", "")).isEqualTo(strange.replace("\r", ""));
    assertThat(rows.get(1)).containsExactly("6", "", "2");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isNotHurtByFormattedEmptyRows(Supplier<Workbook> kind) {
    var file =
        file(
            kind.get(),
            sheet -> {
              Sheets.row(sheet, 0, "a", "b");
              Sheets.row(sheet, 1, 1, 2);
              var style = style(sheet, "0.00");
              for (var index = 2; index < 20_000; index++) {
                sheet.createRow(index).createCell(0).setCellStyle(style);
              }
            });
    var found = format.find(file).getFirst();
    assertThat(found.sample()).containsExactly(List.of("1", "2"));
    assertThat(Sheets.rows(format.open(file, found.source(), folder))).hasSize(1);
  }

  @Test
  void reportsHiddenRowsAndColumns() {
    var found =
        find(
            new XSSFWorkbook(),
            sheet -> {
              Sheets.row(sheet, 0, "a", "b");
              Sheets.row(sheet, 1, 1, 2).setZeroHeight(true);
              Sheets.row(sheet, 2, 3, 4);
              sheet.setColumnHidden(1, true);
            });
    assertThat(found.sample()).hasSize(2);
    assertThat(found.notes())
        .containsExactly(
            new Note("rowsHidden", List.of("1", "2")), new Note("columnsHidden", List.of("B")));
  }

  @Test
  void tellsOfCellsBeyondTheColumns() {
    var found =
        find(
            new XSSFWorkbook(),
            sheet -> {
              Sheets.row(sheet, 0, "a", "b");
              for (var index = 1; index < 2_500; index++) {
                Sheets.row(sheet, index, index, 2);
              }
              sheet.getRow(2_300).createCell(7).setCellValue("lạc");
            });
    assertThat(found.notes())
        .containsExactly(new Note("cellsOutside", List.of("1", "H2301", "lạc")));
  }

  @Test
  void readsTwoHundredColumns() {
    var file =
        file(
            new XSSFWorkbook(),
            sheet -> {
              for (var index = 0; index < 3; index++) {
                for (var column = 0; column < 200; column++) {
                  var row = column == 0 ? sheet.createRow(index) : sheet.getRow(index);
                  row.createCell(column).setCellValue(index + "x" + column);
                }
              }
            });
    var found = format.find(file).getFirst();
    assertThat(Sheets.rows(format.open(file, found.source(), folder)).getFirst())
        .hasSize(201)
        .endsWith("1x199");
  }

  /** As programs write it that know of no formats; the part may also be promised and not there. */
  @ParameterizedTest
  @ValueSource(strings = {"styles", "nothing"})
  void readsAWorkbookWithoutStyles(String unsaid) throws IOException {
    var book =
        file(
            new XSSFWorkbook(),
            sheet -> {
              Sheets.row(sheet, 0, "Mã", "Số");
              Sheets.row(sheet, 1, "007", 12.5);
            });
    var plain = Parts.of(Files.readAllBytes(book.path())).without("xl/styles.xml", unsaid);
    var found = format.find(Sheets.file(folder, "plain.xlsx", plain)).getFirst();
    assertThat(found.sample().getFirst()).containsExactly("007", "12.5");
  }

  private Found find(Workbook book, java.util.function.Consumer<Sheet> content) {
    return format.find(file(book, content)).getFirst();
  }

  private SourceFile file(Workbook book, java.util.function.Consumer<Sheet> content) {
    return Sheets.file(folder, "book", Sheets.book(book, "Trang 1", content));
  }

  private static List<String> keys(Found found) {
    return found.notes().stream().map(Note::key).toList();
  }
}
