package vn.phusa.collect.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.inner.Tab;

class OdsReaderTest {

  @TempDir Path folder;

  private final OdsReader reader = new OdsReader();

  @Test
  void readsValuesAsTheSheetMeansThem() throws IOException {
    var cells =
        cell("float", "value=\"12.345\"", "12,35")
            + cell("float", "value=\"0.30000000000000004\"", "0,3")
            + cell("percentage", "value=\"0.0667\"", "6,67%")
            + cell("date", "date-value=\"2024-02-29T00:00:00\"", "29/02/24")
            + cell("date", "date-value=\"2024-02-29T08:30:00\"", "29/02/24 08:30")
            + cell("time", "time-value=\"PT08H30M00S\"", "8:30")
            + cell("boolean", "boolean-value=\"true\"", "ĐÚNG")
            + cell("string", "x=\"\"", "Nguyễn</text:p><text:p>An<text:s text:c=\"2\"/>B")
            + "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\">"
            + "<text:p>#N/A</text:p></table:table-cell>";
    assertThat(read(table("a", row("", cells))))
        .containsExactly(
            List.of(
                "1: 12.345 | 0.3 | 6.67 | 2024-02-29 | 2024-02-29T08:30:00 | 08:30:00 | true"
                    + " | Nguyễn\nAn  B | #N/A"));
  }

  @Test
  void countsRowsAndCellsThatAreOnlySaidToRepeat() throws IOException {
    var rows =
        row("", text("tên") + "<table:table-cell table:number-columns-repeated=\"2\"/>" + text("x"))
            + row("table:number-rows-repeated=\"3\"", "<table:table-cell/>")
            + row("table:number-rows-repeated=\"2\"", repeated(2, "y"))
            + row(
                "table:number-rows-repeated=\"1048570\"",
                "<table:table-cell table:number-columns-repeated=\"16384\"/>");
    assertThat(read(table("a", rows)))
        .containsExactly(List.of("1: tên |  |  | x", "5: y | y", "6: y | y"));
  }

  @Test
  void knowsMergedRangesAndWhatIsHidden() throws IOException {
    var merged =
        "<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\">"
            + "<text:p>gộp</text:p><office:annotation><text:p>ghi chú</text:p></office:annotation>"
            + "</table:table-cell><table:covered-table-cell><text:p>khuất</text:p>"
            + "</table:covered-table-cell>";
    var column = "<table:table-column table:visibility=\"collapse\"/>";
    var tables =
        table("một", column + row("", merged))
            + "<table:table table:name=\"hai\" table:style-name=\"kin\"/>";
    var file = Documents.file(folder, Documents.ods(tables));
    try (var book = reader.open(file)) {
      assertThat(Documents.tabs(book)).containsExactly("một", "hai (ẩn)");
      assertThat(book.tabs().getFirst().spans()).containsExactly(new Tab.Span(1, 2, 0, 1));
      assertThat(book.tabs().getFirst().hiddenColumns()).containsExactly(0);
    }
    assertThat(read(tables).getFirst()).containsExactly("1: gộp");
  }

  @Test
  void refusesCellsThatRepeatWithoutEnd() {
    for (var rows :
        List.of(
            row("table:number-rows-repeated=\"1000000\"", repeated(16_000, "a")),
            row("", repeated(2_000_000_000, "a")),
            row("table:number-rows-repeated=\"1048576\"", text("a")) + row("", text("a")))) {
      refused(Documents.ods(table("a", rows)), IngestCode.FILE_BOMB);
    }
    refused(Documents.ods(" ".repeat(80 << 20)), IngestCode.FILE_BOMB);
  }

  @Test
  void refusesWhatIsLocked() {
    var manifest = "<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>";
    refused(
        Documents.zip(
            List.of("mimetype", "META-INF/manifest.xml", "content.xml"),
            List.of("application/vnd.oasis.opendocument.spreadsheet", manifest, "\u0007\u0008")),
        IngestCode.FILE_ENCRYPTED);
  }

  /** Neither a file of ours nor a text of the document itself comes in by an entity. */
  @Test
  void followsNoEntities() throws IOException {
    var secret = Files.writeString(folder.resolve("bi-mat"), "BÍ MẬT");
    var doctype =
        "<!DOCTYPE a [<!ENTITY xxe SYSTEM \"%s\"><!ENTITY lol \"ha ha\">]>"
            .formatted(secret.toUri());
    var content =
        doctype
            + "<d xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"a\"><table:table-row>"
            + "<table:table-cell><text:p>a&xxe;b&lol;</text:p></table:table-cell>"
            + "</table:table-row></table:table></d>";
    var bytes =
        Documents.zip(
            List.of("mimetype", "content.xml"),
            List.of("application/vnd.oasis.opendocument.spreadsheet", content));
    try {
      assertThat(Documents.read(reader, folder, bytes).toString())
          .doesNotContain("BÍ MẬT", "ha ha");
    } catch (IOException refused) {
      assertThat(refused).hasMessageContaining("entity");
    }
  }

  @Test
  void damageIsAFault() {
    var good = Documents.ods(table("a", row("", text("tên") + text("x"))));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Documents.read(reader, folder, Arrays.copyOf(good, good.length / 2)));
    var cut = Documents.ods("<table:table table:name=\"a\"><table:table-row>");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Documents.read(reader, folder, cut));
  }

  private List<List<String>> read(String tables) throws IOException {
    return Documents.read(reader, folder, Documents.ods(tables));
  }

  private void refused(byte[] bytes, IngestCode code) {
    Documents.assertRefused(reader, folder, bytes, code);
  }

  static String table(String name, String rows) {
    return "<table:table table:name=\"%s\">%s</table:table>".formatted(name, rows);
  }

  static String row(String attributes, String cells) {
    return "<table:table-row %s>%s</table:table-row>".formatted(attributes, cells);
  }

  static String text(String text) {
    return cell("string", "x=\"\"", text);
  }

  private static String repeated(int times, String text) {
    return "<table:table-cell table:number-columns-repeated=\"%d\"><text:p>%s</text:p></table:table-cell>"
        .formatted(times, text);
  }

  static String cell(String type, String value, String shown) {
    return "<table:table-cell office:value-type=\"%s\" office:%s><text:p>%s</text:p></table:table-cell>"
        .formatted(type, value, shown);
  }
}
