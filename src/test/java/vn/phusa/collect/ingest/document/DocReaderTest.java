package vn.phusa.collect.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.EncryptedDocumentException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.inner.Tab;

class DocReaderTest {

  private static final int GOES_DOWN = 0x20;
  private static final int BEGINS = 0x40;
  private static final int FIRST_OF_SEVERAL = 0x01;
  private static final int ONE_OF_SEVERAL = 0x02;

  @TempDir Path folder;

  private final DocReader reader = new DocReader();

  @Test
  void readsATableThatWordWroteWithWhatStandsAbove() throws IOException {
    var tables = Documents.read(reader, folder, WordDocuments.of("testException2.doc").bytes());
    assertThat(tables).hasSize(4);
    assertThat(tables.getFirst())
        .contains("1: FORCE VERSUS CURRENT")
        .anySatisfy(line -> assertThat(line).startsWith("4: Current").contains(" | Net Force"));
    assertThat(tables.getLast())
        .contains("5: 0 |  |  | 0", "6: 10 |  |  | -10", "7: 20 |  |  | -20");
  }

  @Test
  void aTableInACellIsTextOfTheCell() throws IOException {
    var tables = Documents.read(reader, folder, WordDocuments.of("testWORD.doc").bytes());
    assertThat(tables).hasSize(1);
    assertThat(tables.getFirst())
        .anySatisfy(line -> assertThat(line).contains("Nested table", "More of our nested table"));
  }

  @Test
  void knowsCellsThatGoOverOthers() throws IOException {
    var down =
        WordDocuments.of("testWORD_various.doc")
            .cell(0, 0, GOES_DOWN | BEGINS)
            .cell(1, 0, GOES_DOWN);
    assertThat(spans(down.bytes())).containsExactly(new Tab.Span(1, 2, 0, 0));
    var across =
        WordDocuments.of("testWORD_various.doc")
            .cell(0, 1, FIRST_OF_SEVERAL)
            .cell(0, 2, ONE_OF_SEVERAL);
    assertThat(spans(across.bytes())).containsExactly(new Tab.Span(1, 1, 1, 2));
  }

  @Test
  void knowsColumnsByTheirPlacesOnThePage() throws IOException {
    var wide = WordDocuments.of("testWORD_various.doc").edge(1, 0, 4_000);
    assertThat(spans(wide.bytes())).hasSize(2);
    var byHand = WordDocuments.of("testWORD_various.doc").edge(1, 0, 3_079 + 40);
    assertThat(spans(byHand.bytes())).isEmpty();
  }

  private List<Tab.Span> spans(byte[] bytes) throws IOException {
    try (var book = reader.open(Documents.file(folder, bytes))) {
      var above = Documents.read(reader, folder, bytes).getFirst().size() - 2;
      return book.tabs().getFirst().spans().stream()
          .map(span ->
              new Tab.Span(
                  span.firstRow() - above,
                  span.lastRow() - above,
                  span.firstColumn(),
                  span.lastColumn()))
          .toList();
    }
  }

  @Test
  void tellsTheFontsOfOldTexts() throws IOException {
    var old =
        WordDocuments.of("testWORD_various.doc")
            .font("Calibri", ".VnTime")
            .text("Row 2 Col 1", LegacyEncoding.TCVN3.encode("Xã An Khánh"));
    try (var book = reader.open(Documents.file(folder, old.bytes()))) {
      var found = new ArrayList<String>();
      book.read(book.tabs().getFirst(), line -> found.add(line.text(0) + " " + line.font(0)));
      assertThat(found)
          .contains(
              LegacyEncoding.TCVN3.encode("Xã An Khánh") + " " + Typeface.TCVN3,
              "Row 1 Col 1 " + Typeface.UNKNOWN);
    }
  }

  /** Word keeps the sign that is ư in TCVN3 as one of its own, for a place to break a word at. */
  @Test
  void losesNoLetterThatWordTakesForAnOptionalHyphen() throws IOException {
    var written = LegacyEncoding.TCVN3.encode("Xã phường 1");
    var old =
        WordDocuments.of("testWORD_various.doc")
            .text("Row 2 Col 1", written.replace('\u00AD', '\u001F'));
    assertThat(Documents.read(reader, folder, old.bytes()).getFirst())
        .anySatisfy(line -> assertThat(line).contains(written));
  }

  @Test
  void whatIsLockedOrOlderIsTold() {
    var old = WordDocuments.of("testWORD6.doc").bytes();
    Documents.assertRefused(reader, folder, old, IngestCode.FORMAT_UNKNOWN);
    var locked = WordDocuments.of("testWORD_protected_passtika.doc").bytes();
    assertThatThrownBy(() -> Documents.read(reader, folder, locked))
        .isInstanceOf(EncryptedDocumentException.class);
  }

  @Test
  void damageIsAFaultAndEndsSoon() {
    var random = new Random(5);
    for (var name : List.of("testWORD_various.doc", "testWORD.doc", "testException2.doc")) {
      var good = WordDocuments.of(name).bytes();
      for (var round = 0; round < 60; round++) {
        var bad = good.clone();
        for (var change = 0; change < 1 + round % 8; change++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        var cut = round % 10 == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Documents.assertReadOrRefused(reader, folder, cut));
      }
    }
  }

  @Test
  void textsThatAreCalledDocAreKnownByWhatTheyAre() {
    var foreign = new ForeignReader();
    var mhtml =
        "From: <Saved by WebKit>\r\nSubject: =?utf-8?Q?B=C3=A1o?=\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\n";
    for (var text : List.of("{\\rtf1\\ansi\\deff0 x}", mhtml, mhtml.replace("\r", ""))) {
      var bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertThat(foreign.fit(bytes)).isGreaterThan(0.95);
      Documents.assertRefused(foreign, folder, bytes, IngestCode.FORMAT_UNKNOWN);
    }
    for (var text :
        List.of(
            "ten,so\nAn,1\n", "<html><body>", "a: b\nc: d\n\nContent-Type: multipart/related")) {
      assertThat(foreign.fit(text.getBytes(StandardCharsets.US_ASCII))).isZero();
    }
    var word =
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=utf-8>";
    assertThat(new HtmlReader().fit(word.getBytes(StandardCharsets.US_ASCII))).isGreaterThan(0.9);
  }
}
