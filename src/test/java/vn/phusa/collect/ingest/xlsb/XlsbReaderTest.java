package vn.phusa.collect.ingest.xlsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.encoding.Typeface;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Tab;

class XlsbReaderTest {

  @TempDir Path folder;

  private final XlsbReader reader = new XlsbReader();

  private Book open(byte[] bytes) throws IOException {
    var path = Files.write(Files.createTempFile(folder, "so", ".xlsb"), bytes);
    return reader.open(new SourceFile("so.xlsb", path, bytes.length, "0"));
  }

  private static List<String> rows(Book book, int tab) throws IOException {
    var rows = new ArrayList<String>();
    book.read(
        book.tabs().get(tab),
        line -> {
          rows.add(
              line.number()
                  + (line.hidden() ? " ẩn" : "")
                  + ": "
                  + String.join(" | ", line.copy()));
          return true;
        });
    return rows;
  }

  private byte[] real(String name) throws IOException {
    try (var in = XlsbReaderTest.class.getResourceAsStream("/test-documents/" + name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** Written by Excel; LibreOffice shows the same. */
  @Test
  void readsWorkbooksOfExcel() throws IOException {
    try (var book = open(real("testEXCEL_various.xlsb"))) {
      assertThat(book.tabs()).extracting(Tab::name).containsExactly("mySheet1");
      assertThat(rows(book, 0))
          .contains(
              "1: String | This is a string",
              "4: currency | 3.03",
              "5: percent | 20",
              "7: long int | 123456789012345",
              "10: date | 2017-03-09",
              "13: formula | 4 | 2",
              "14: formulaErr | #NAME?",
              "15: formulaFloat | 0.5 |  | March | April");
    }
    try (var book = open(real("testEXCEL_charts.xlsb"))) {
      assertThat(rows(book, 0)).contains("1: MONTH | NUMBER", "2: January | 5");
    }
  }

  /** Written by SAS, and by a version of Excel before its release. */
  @Test
  void readsWorkbooksOfOtherPrograms() throws IOException {
    try (var book = open(real("test-columnar.xlsb"))) {
      assertThat(rows(book, 0))
          .hasSize(12)
          .contains(
              "4: 2 | 4 | This is row            2 of           10 | 20 | 50 | 1960-01-17"
                  + " | 1960-01-01T00:01:40 | 00:00:09");
    }
    try (var book = open(real("testEXCEL.xlsb"))) {
      assertThat(book.tabs()).extracting(Tab::name).containsExactly("Sheet1", "Sheet2", "Sheet3");
      assertThat(rows(book, 0)).singleElement().asString().startsWith("1: This is an example");
    }
  }

  static XlsbFile made(boolean from1904) {
    return new XlsbFile(from1904)
        .hiddenColumn(2)
        .data()
        .row(0, false)
        .cell(7, 0, 0, 0)
        .cell(6, 1, 3, "th¸i")
        .any(18, 0, 1)
        .row(2, true)
        .cell(2, 0, 0, 1204 << 2 | 2)
        .cell(2, 1, 0, 12345 << 2 | 3)
        .cell(5, 2, 1, 45_000.0)
        .cell(5, 3, 2, 0.0667)
        .cell(4, 4, 0, (byte) 1)
        .cell(3, 5, 0, (byte) 0x2A)
        .cell(62, 6, 0, (byte) 0, "giàu")
        .cell(8, 7, 0, "ra", (short) 0, 0, 0)
        .cell(9, 8, 0, 1.204, (short) 0, 0, 0)
        .cell(1, 9, 0)
        .text("Xã")
        .text("chung");
  }

  private static byte[] whole(XlsbFile file) {
    return file.merged(0, 1, 0, 1).bytes();
  }

  @Test
  void readsEveryKindOfCell() throws IOException {
    try (var book = open(whole(made(false)))) {
      assertThat(rows(book, 0))
          .containsExactly(
              "1: Xã | th¸i | chung",
              "3 ẩn: 1204 | 123.45 | 2023-03-15 | 6.67 | true | #N/A | giàu | ra | 1.204");
    }
    try (var book = open(whole(made(true)))) {
      assertThat(rows(book, 0)).last().asString().contains("2027-03-16");
    }
  }

  @Test
  void passesOverWhatIsLongerThanAnyCell() throws IOException {
    var file = made(false).any(9_999, "x".repeat(5 << 20)).row(5, false).cell(7, 0, 0, 1);
    try (var book = open(whole(file))) {
      assertThat(rows(book, 0)).hasSize(3).last().isEqualTo("6: chung");
    }
  }

  @Test
  void knowsWhatIsMergedAndHiddenAndInAnOldFont() throws IOException {
    try (var book = open(whole(made(false)))) {
      assertThat(book.tabs())
          .containsExactly(
              new Tab(0, "Trang một", true, List.of(new Tab.Span(1, 2, 0, 1)), List.of(2)));
      book.read(
          book.tabs().getFirst(),
          line -> {
            assertThat(line.font(1)).isEqualTo(Typeface.TCVN3);
            assertThat(line.font(0)).isEqualTo(Typeface.OTHER);
            return false;
          });
    }
  }

  @Test
  void damageIsAFaultAndABombIsRefused() throws IOException {
    var good = whole(made(false));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> open(Arrays.copyOf(good, good.length / 2)));
    var bomb = made(false);
    for (var at = 0; at < 90; at++) {
      bomb.any(9_999, "0".repeat(400_000));
    }
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> open(whole(bomb)))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(IngestCode.FILE_BOMB));
    var random = new Random(9);
    for (var round = 0; round < 300; round++) {
      var part = new byte[random.nextInt(60)];
      random.nextBytes(part);
      var file = made(false).row(4, false).any(random.nextInt(140), (Object[]) boxed(part));
      survives(whole(file));
    }
    var far = whole(made(false).row(1 << 20, false));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> rows(open(far), 0));
  }

  private static Byte[] boxed(byte[] bytes) {
    var boxed = new Byte[bytes.length];
    Arrays.setAll(boxed, at -> bytes[at]);
    return boxed;
  }

  /** What {@code Books} turns into {@code FILE_CORRUPT}, and nothing worse. */
  private void survives(byte[] bytes) {
    try (var book = open(bytes)) {
      rows(book, 0);
    } catch (Problem refused) {
      assertThat(refused.code()).isInstanceOf(IngestCode.class);
    } catch (IOException | RuntimeException broken) {
      assertThat(broken).isNotNull();
    }
  }
}
