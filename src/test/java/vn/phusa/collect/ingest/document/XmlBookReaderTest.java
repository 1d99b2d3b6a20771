package vn.phusa.collect.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.inner.Tab;

class XmlBookReaderTest {

  private static final String BOOK =
      """
      <?xml version="1.0"?>
      <?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
        xmlns:x="urn:schemas-microsoft-com:office:excel"
        xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
        xmlns:html="http://www.w3.org/TR/REC-html40">
      <Styles>
        <Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>
        <Style ss:ID="pt"><NumberFormat ss:Format="0.00%"/></Style>
        <Style ss:ID="cu"><Font ss:FontName=".VnTimeH"/></Style>
      </Styles>
      SHEETS
      </Workbook>
      """;

  @TempDir Path folder;

  private final XmlBookReader reader = new XmlBookReader();

  private static byte[] book(String sheets) {
    return BOOK.replace("SHEETS", sheets).getBytes(StandardCharsets.UTF_8);
  }

  private static String sheet(String name, String rows, String options) {
    return "<Worksheet ss:Name=\"%s\"><Table>%s</Table>%s</Worksheet>"
        .formatted(name, rows, options);
  }

  private static String cell(String attributes, String type, String text) {
    return "<Cell %s><Data ss:Type=\"%s\">%s</Data></Cell>".formatted(attributes, type, text);
  }

  @Test
  void readsValuesAsTheSheetMeansThem() throws IOException {
    var cells =
        cell("", "Number", "12.345")
            + cell("", "Number", "1.5E3")
            + cell("ss:StyleID=\"pt\"", "Number", "0.0667")
            + cell("", "DateTime", "2024-02-29T00:00:00.000")
            + cell("", "DateTime", "2024-02-29T08:30:00.000")
            + cell("", "DateTime", "1899-12-31T08:30:00.000")
            + cell("", "Boolean", "1")
            + cell("", "Error", "#N/A")
            + "<Cell><Data ss:Type=\"String\">Xã <html:B>An</html:B> Bình</Data>"
            + "<Comment><Data>ghi chú</Data></Comment></Cell>";
    assertThat(Documents.read(reader, folder, book(sheet("a", "<Row>" + cells + "</Row>", ""))))
        .containsExactly(
            List.of(
                "1: 12.345 | 1500 | 6.67 | 2024-02-29 | 2024-02-29T08:30:00 | 08:30:00 | true"
                    + " | #N/A | Xã An Bình"));
  }

  @Test
  void goesWhereRowsAndCellsSayThatTheyStand() throws IOException {
    var rows =
        "<Row>"
            + cell("ss:MergeAcross=\"1\"", "String", "gộp")
            + cell("", "String", "c")
            + "</Row>"
            + "<Row ss:Index=\"4\">"
            + cell("ss:Index=\"3\"", "String", "d")
            + "</Row>"
            + "<Row ss:Span=\"2\"/><Row>"
            + cell("", "String", "e")
            + "</Row>";
    var options = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>";
    var bytes = book(sheet("một", rows, "") + sheet("hai", "<Row/>", options));
    assertThat(Documents.read(reader, folder, bytes))
        .containsExactly(List.of("1: gộp |  | c", "4:  |  | d", "8: e"), List.of());
    try (var book = reader.open(Documents.file(folder, bytes))) {
      assertThat(Documents.tabs(book)).containsExactly("một", "hai (ẩn)");
      assertThat(book.tabs().getFirst().spans()).containsExactly(new Tab.Span(1, 1, 0, 1));
    }
  }

  @Test
  void saysWhatIsHiddenAndInWhatFontACellIs() throws IOException {
    var rows =
        "<Column/><Column ss:Index=\"3\" ss:Hidden=\"1\" ss:Span=\"1\"/>"
            + "<Row ss:Hidden=\"1\">"
            + cell("ss:StyleID=\"cu\"", "String", "tØnh")
            + cell("", "String", "x")
            + "</Row>";
    try (var book = reader.open(Documents.file(folder, book(sheet("a", rows, ""))))) {
      assertThat(book.tabs().getFirst().hiddenColumns()).containsExactly(2, 3);
      book.read(
          book.tabs().getFirst(),
          line -> {
            assertThat(line.hidden()).isTrue();
            assertThat(line.font(0)).isEqualTo(Typeface.TCVN3_CAPITALS);
            assertThat(line.font(1)).isEqualTo(Typeface.OTHER);
            return true;
          });
    }
  }

  @Test
  void whatStandsNowhereOrEndsEarlyIsRefused() {
    for (var rows :
        List.of(
            "<Row ss:Index=\"3\"/><Row ss:Index=\"2\"/>",
            "<Row ss:Index=\"2000000\"/>",
            "<Row>" + cell("ss:Index=\"99999\"", "String", "x") + "</Row>",
            "<Row ss:Span=\"999999999\"/><Row/>")) {
      assertThatThrownBy(() -> Documents.read(reader, folder, book(sheet("a", rows, ""))))
          .isInstanceOf(IOException.class);
    }
    var whole = book(sheet("a", "<Row>" + cell("", "String", "x") + "</Row>", ""));
    var random = new Random(1);
    for (var round = 0; round < 200; round++) {
      var bytes = java.util.Arrays.copyOf(whole, 200 + random.nextInt(whole.length - 200));
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      Documents.assertReadOrRefused(reader, folder, bytes);
    }
  }

  @Test
  void isKnownByItsFirstBytesBeforeAnyOtherXml() {
    var head = book(sheet("a", "", ""));
    var wide = new String(head, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
    assertThat(reader.fit(head)).isGreaterThan(0.95);
    assertThat(reader.fit(wide)).isGreaterThan(0.95);
    assertThat(reader.fit("<kho><xa/></kho>".getBytes(StandardCharsets.UTF_8))).isZero();
  }
}
