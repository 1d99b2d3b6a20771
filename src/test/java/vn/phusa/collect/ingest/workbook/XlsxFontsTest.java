package vn.phusa.collect.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;

/** Old text in XLSX files whose fonts are the only proof that it is old. */
class XlsxFontsTest {

  /** In TCVN3 and VNI they might as well be Unicode. */
  private static final List<String> SHORT = List.of("Phú Thọ", "Gia Lai");

  private static final Function<String, String> TCVN3 = LegacyEncoding.TCVN3::encode;
  private static final Function<String, String> VNI = LegacyEncoding.VNI::encode;

  @TempDir Path folder;

  private final WorkbookFormat format = Sheets.format(Sheets::firstLine);

  private SourceFile written(String sheet, Consumer<Worksheet> content) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "phusa", "1.0")) {
      content.accept(book.newWorksheet(sheet));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Sheets.file(folder, "tinh.xlsx", out.toByteArray());
  }

  /** Names in an old font beside a column of Unicode. */
  private static Consumer<Worksheet> names(
      List<String> names, Function<String, String> encoded, String font) {
    return sheet -> {
      sheet.value(0, 0, "ten");
      sheet.value(0, 1, "ghi chu");
      for (var at = 0; at < names.size(); at++) {
        sheet.value(at + 1, 0, encoded.apply(names.get(at)));
        sheet.value(at + 1, 1, "Số liệu ước tính lần " + at);
        if (!font.isEmpty()) {
          sheet.style(at + 1, 0).fontName(font).set();
        }
      }
    };
  }

  private static List<String> column(Found found, int column) {
    return found.sample().stream().map(row -> row.get(column)).toList();
  }

  @Test
  void aShortColumnInAFontOfTcvn3BesideUnicodeIsRead() {
    var file = written("a", names(SHORT, TCVN3, ".VnTime"));
    var found = format.find(file).getFirst();
    assertThat(column(found, 0)).containsExactlyElementsOf(SHORT);
    assertThat(column(found, 1)).first().isEqualTo("Số liệu ước tính lần 0");
    assertThat(found.source().charset()).isEqualTo("TCVN3");
    assertThat(Sheets.rows(format.open(file, found.source(), folder)).getFirst())
        .containsExactly("2", "Phú Thọ", "Số liệu ước tính lần 0");
    var plain = format.find(written("a", names(SHORT, TCVN3, ""))).getFirst();
    assertThat(column(plain, 0)).as("without the font").contains(TCVN3.apply("Phú Thọ"));
  }

  @Test
  void aColumnInAFontOfVniIsRead() {
    var names = List.of("Sơn La", "Cần Thơ");
    var found = format.find(written("a", names(names, VNI, "VNI-Times"))).getFirst();
    assertThat(column(found, 0)).containsExactlyElementsOf(names);
    assertThat(found.source().charset()).isEqualTo("VNI");
  }

  @Test
  void capitalsThatOnlyTheFontDrawsAreRead() {
    var names = List.of("hải dương", "đồng tháp", "cần thơ", "thừa thiên huế");
    var found = format.find(written("a", names(names, TCVN3, ".VnTimeH"))).getFirst();
    assertThat(column(found, 0))
        .containsExactly("HẢI DƯƠNG", "ĐỒNG THÁP", "CẦN THƠ", "THỪA THIÊN HUẾ");
  }

  @Test
  void unicodeInAnOldFontStays() {
    var names = List.of("Hà Nội", "Phú Thọ", "Gia Lai", "Cần Thơ", "Hà Nam", "Thái Bình");
    var file = written("Thái Bình", names(names, Function.identity(), ".VnTime"));
    var found = format.find(file).getFirst();
    assertThat(column(found, 0)).containsExactlyElementsOf(names);
    assertThat(found.source().charset()).isEqualTo("UTF-8");
    assertThat(found.title()).isEqualTo("Thái Bình");
    assertThat(found.notes()).extracting(Note::key).doesNotContain(Note.OLD_TEXT, Note.OLD_SHEET);
  }

  @Test
  void theRunsOfASharedTextHaveFontsOfTheirOwn() throws IOException {
    var book = new XSSFWorkbook();
    Sheets.book(
        book,
        "a",
        sheet -> {
          Sheets.row(sheet, 0, "ten", "ghi chu");
          runs(book, Sheets.row(sheet, 1, "", "Số liệu"), ".VnTime", "Phó", ".VnTime", " Thä");
          runs(book, Sheets.row(sheet, 2, "", "Số hộ"), ".VnTimeH", "phó ", ".VnTime", "Thä");
          runs(book, Sheets.row(sheet, 3, "", "Số ấp"), "Arial", "Phú ", ".VnTime", "Thä");
          runs(book, Sheets.row(sheet, 4, "", "Số xã"), "VNI-Times", "Giaù", "Arial", " (1)");
        });
    assertThat(fonts(Sheets.file(folder, "tinh.xlsx", book)))
        .containsExactly(
            Typeface.OTHER, Typeface.TCVN3, Typeface.TCVN3, Typeface.UNKNOWN, Typeface.VNI);
  }

  private static void runs(XSSFWorkbook book, Row row, String... fontsAndTexts) {
    var text = new XSSFRichTextString();
    for (var at = 0; at < fontsAndTexts.length; at += 2) {
      var font = book.createFont();
      font.setFontName(fontsAndTexts[at]);
      text.append(fontsAndTexts[at + 1], font);
    }
    row.createCell(0).setCellValue(text);
  }

  /** What is told of the first column: asked for every row, and again for the last one alone. */
  private static List<Typeface> fonts(SourceFile file) throws IOException {
    try (var book = new XlsxReader().open(file)) {
      var fonts = new ArrayList<Typeface>();
      book.read(book.tabs().getFirst(), line -> fonts.add(line.font(0)));
      var last = new Typeface[1];
      book.read(
          book.tabs().getFirst(),
          line -> {
            if (line.number() == fonts.size()) {
              last[0] = line.font(0);
            }
            return true;
          });
      assertThat(last[0]).as("asked for the last row only").isEqualTo(fonts.getLast());
      return fonts;
    }
  }

  @Test
  void rowsAndCellsThatAreNotThereDoNotMixFontsUp() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "phusa", "1.0")) {
      var sheet = book.newWorksheet("a");
      IntStream.of(3, 4, 90)
          .forEach(row -> {
            sheet.value(row, 30, "x");
            sheet.inlineString(row, 2, "Phó");
            sheet.style(row, 2).fontName(row == 4 ? "Arial" : ".VnTime").set();
          });
    }
    var file = Sheets.file(folder, "a.xlsx", out.toByteArray());
    try (var book = new XlsxReader().open(file)) {
      var fonts = new ArrayList<String>();
      book.read(
          book.tabs().getFirst(),
          line -> fonts.add(line.number() + " " + line.font(2) + " " + line.font(30)));
      assertThat(fonts).containsExactly("4 TCVN3 OTHER", "5 OTHER OTHER", "91 TCVN3 OTHER");
    }
  }

  @Test
  void theNameOfTheSheetIsReadWhereItsTextsAreOld() {
    var names = List.of("Hải Dương", "Đồng Tháp", "Cần Thơ", "Thừa Thiên Huế");
    var sheet = TCVN3.apply("Biểu tổng hợp");
    var file = written(sheet, names(names, TCVN3, ".VnTime"));
    var found = format.find(file).getFirst();
    assertThat(found.title()).isEqualTo("Biểu tổng hợp");
    assertThat(found.source().sheet()).contains(sheet);
    assertThat(found.notes())
        .contains(
            new Note(
                Note.OLD_SHEET, List.of(sheet, LegacyEncoding.TCVN3.label(), "Biểu tổng hợp")));
    assertThat(Sheets.rows(format.open(file, found.source(), folder))).hasSize(4);
  }

  @Test
  void theNameOfASheetThatMayBeUnicodeStays() {
    var names = List.of("Hải Dương", "Đồng Tháp", "Cần Thơ", "Thừa Thiên Huế");
    for (var name : List.of("Giá", "Số hộ", "Thái Bình", "Bieu 1")) {
      var found = format.find(written(name, names(names, TCVN3, ".VnTime"))).getFirst();
      assertThat(found.title()).isEqualTo(name);
      assertThat(found.notes()).extracting(Note::key).doesNotContain(Note.OLD_SHEET);
    }
    var unicode = names(names, Function.identity(), "");
    assertThat(format.find(written(TCVN3.apply("Biểu tổng hợp"), unicode)).getFirst().title())
        .as("nothing in the sheet says that anything is old")
        .isEqualTo(TCVN3.apply("Biểu tổng hợp"));
  }
}
