package vn.phusa.collect.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.inner.Tab;

class DocxReaderTest {

  @TempDir Path folder;

  private final DocxReader reader = new DocxReader();

  @Test
  void readsTablesThatAnotherProgramWroteWithWhatStandsAbove() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Lời nói đầu rất dài. ".repeat(30));
      document.createParagraph().createRun().setText("Bảng 1. Dân số");
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Xã");
      table.getRow(0).getCell(1).setText("Dân số");
      table.getRow(1).getCell(0).setText("An Bình");
      table.getRow(1).getCell(1).setText("1.200");
      document.createParagraph().createRun().setText("Hết");
      var frame = document.createTable(1, 1);
      frame.getRow(0).getCell(0).setText("khung");
      document.write(out);
    }
    assertThat(Documents.read(reader, folder, out.toByteArray()))
        .containsExactly(List.of("1: Bảng 1. Dân số", "2: Xã | Dân số", "3: An Bình | 1.200"));
  }

  @Test
  void knowsMergedCells() throws IOException {
    var body =
        table(
            row(
                cell("<w:vMerge w:val=\"restart\"/>", "Xã")
                    + cell("<w:gridSpan w:val=\"2\"/>", "Dân số")),
            row(cell("<w:vMerge/>", "") + cell("", "Nam") + cell("", "Nữ")),
            row(cell("", "An Bình") + cell("", "1") + cell("", "2")));
    var bytes = Documents.docx(body);
    try (var book = reader.open(Documents.file(folder, bytes))) {
      assertThat(book.tabs().getFirst().spans())
          .containsExactlyInAnyOrder(new Tab.Span(1, 2, 0, 0), new Tab.Span(1, 1, 1, 2));
    }
    assertThat(Documents.read(reader, folder, bytes).getFirst())
        .containsExactly("1: Xã | Dân số", "2:  | Nam | Nữ", "3: An Bình | 1 | 2");
  }

  /** Word keeps the sign that is ư in TCVN3 as an element, for a place to break a word at. */
  @Test
  void losesNoLetterThatWordTakesForAnOptionalHyphen() throws IOException {
    var commune = "<w:tc><w:p><w:r><w:t>ph</w:t><w:softHyphen/><w:t>êng</w:t></w:r></w:p></w:tc>";
    var body = table(row(commune + cell("", "a")), row(cell("", "b") + cell("", "c")));
    var text = Documents.read(reader, folder, Documents.docx(body)).getFirst().getFirst();
    assertThat(text).isEqualTo("1: ph\u00ADêng | a");
    assertThat(LegacyEncoding.TCVN3.decode("ph\u00ADêng")).isEqualTo("phường");
  }

  @Test
  void aTableInACellIsTextOfTheCellAndOldCopiesAreLeftOut() throws IOException {
    var inner = table(row(cell("", "trong") + cell("", "cùng")));
    var old =
        "<mc:AlternateContent><mc:Choice><w:r><w:t>mới</w:t></w:r></mc:Choice>"
            + "<mc:Fallback><w:p><w:r><w:t>cũ</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>";
    var body =
        table(
            row("<w:tc><w:p>" + old + "</w:p>" + inner + "</w:tc>" + cell("", "b")),
            row(cell("", "c") + cell("", "d")));
    assertThat(Documents.read(reader, folder, Documents.docx(body)))
        .containsExactly(List.of("1: mới\ntrong\ncùng | b", "2: c | d"));
  }

  @Test
  void damageIsAFaultAndABombIsRefused() {
    var good = Documents.docx(table(row(cell("", "a") + cell("", "b"))));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Documents.read(reader, folder, Arrays.copyOf(good, good.length / 2)));
    Documents.assertRefused(
        reader, folder, Documents.docx(" ".repeat(80 << 20)), IngestCode.FILE_BOMB);
    var random = new Random(3);
    for (var round = 0; round < 100; round++) {
      var bad = good.clone();
      bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      Documents.assertReadOrRefused(reader, folder, bad);
    }
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  static String row(String cells) {
    return "<w:tr>" + cells + "</w:tr>";
  }

  static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
        .formatted(properties, text);
  }
}
