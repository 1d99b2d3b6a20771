package vn.phusa.collect.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Told;

class OldTextTest {

  private static final List<String> NAMES =
      List.of("Hà Nội", "Bình Dương", "Thái Bình", "Đồng Tháp", "Cần Thơ", "Thừa Thiên Huế");

  @TempDir Path folder;

  private final HSSFWorkbook book = new HSSFWorkbook();
  private final CellStyle capitals = style(".VnTimeH");
  private final CellStyle old = style(".VnTime");
  private final WorkbookFormat format = Sheets.format(Sheets::firstLine);

  private CellStyle style(String name) {
    var font = book.createFont();
    font.setFontName(name);
    var style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private static String tcvn3(String text) {
    return LegacyEncoding.TCVN3.encode(text);
  }

  private static Cell put(Row row, int column, String text) {
    var cell = row.createCell(column);
    cell.setCellValue(text);
    return cell;
  }

  private static List<String> column(Found found, int column) {
    return found.sample().stream().map(row -> row.get(column)).toList();
  }

  @Test
  void aColumnInAnOldFontBesideUnicodeIsRead() {
    var sheet = book.createSheet("Bảng");
    var header = sheet.createRow(0);
    put(header, 0, tcvn3("tỉnh, thành phố")).setCellStyle(capitals);
    put(header, 1, "Ghi chú");
    put(header, 2, "Số dân");
    for (var at = 0; at < NAMES.size(); at++) {
      var row = sheet.createRow(at + 1);
      put(row, 0, tcvn3(NAMES.get(at))).setCellStyle(old);
      put(row, 1, "Số liệu ước tính lần " + at);
      row.createCell(2).setCellValue(1000 + at);
    }

    var file = Sheets.file(folder, "tinh.xls", book);
    var found = format.find(file).getFirst();

    assertThat(found.source().headers()).containsExactly("TỈNH, THÀNH PHỐ", "Ghi chú", "Số dân");
    assertThat(column(found, 0)).containsExactlyElementsOf(NAMES);
    assertThat(column(found, 1)).first().isEqualTo("Số liệu ước tính lần 0");
    assertThat(found.source().charset()).isEqualTo("TCVN3");
    assertThat(Sheets.rows(format.open(file, found.source(), folder)).get(1))
        .containsExactly("3", "Bình Dương", "Số liệu ước tính lần 1", "1001");
    var said = file.with(Told.of(Optional.empty(), Optional.of(Told.UNICODE)));
    assertThat(column(format.find(said).getFirst(), 0).get(1)).isEqualTo(tcvn3("Bình Dương"));
    assertThat(found.notes())
        .filteredOn(it -> it.key().equals(Note.OLD_COLUMN))
        .singleElement()
        .satisfies(it -> assertThat(it.values()).startsWith("TỈNH, THÀNH PHỐ", "7"));
    var note = found.notes().stream().filter(it -> it.key().equals("oldEncoding"));
    assertThat(note.findFirst().map(Note::values).orElseThrow())
        .element(3)
        .asString()
        .contains("→ “TỈNH, THÀNH PHỐ”");
  }

  /** The name of the sheet is no cell of a column. */
  @Test
  void eachColumnIsReadAsSomebodySaysOfIt() {
    var sheet = book.createSheet(tcvn3("lúa"));
    var header = sheet.createRow(0);
    put(header, 0, "Tên");
    put(header, 1, "Cây");
    put(header, 2, "Ghi chú");
    var row = sheet.createRow(1);
    put(row, 0, tcvn3("lúa"));
    put(row, 1, LegacyEncoding.VNI.encode("đỗ"));
    put(row, 2, "Vie^.t");

    var said = List.of("0:TCVN3", "1:VNI", "2:VIQR");
    var file =
        Sheets.file(folder, "tinh.xls", book)
            .with(Told.of(Optional.empty(), Optional.of(Told.UNICODE), said));
    var found = format.find(file).getFirst();

    assertThat(found.sample()).containsExactly(List.of("lúa", "đỗ", "Việt"));
    assertThat(Sheets.rows(format.open(file, found.source(), folder)))
        .containsExactly(List.of("2", "lúa", "đỗ", "Việt"));
    assertThat(found.title()).isEqualTo(tcvn3("lúa"));
  }

  @Test
  void unicodeInAnOldFontStays() {
    var sheet = book.createSheet("Bảng");
    put(sheet.createRow(0), 0, "Tỉnh").setCellStyle(old);
    sheet.getRow(0).createCell(1).setCellValue("Năm");
    for (var at = 0; at < NAMES.size(); at++) {
      put(sheet.createRow(at + 1), 0, NAMES.get(at)).setCellStyle(old);
      sheet.getRow(at + 1).createCell(1).setCellValue(2012 + at);
    }

    var file = Sheets.file(folder, "tinh.xls", book);
    var found = format.find(file).getFirst();

    assertThat(column(found, 0)).containsExactlyElementsOf(NAMES);
    assertThat(found.source().charset()).isEqualTo("UTF-8");
    assertThat(found.notes()).extracting(Note::key).doesNotContain("oldEncoding");
  }
}
