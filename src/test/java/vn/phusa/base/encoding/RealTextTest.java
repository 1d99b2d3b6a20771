package vn.phusa.base.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** On the real files, where they are beside the project. */
class RealTextTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final long SAME_IN_HUNDRED = 85;

  /** The plan of 2003 stands in TCVN3 on the first sheet and in Unicode on the second. */
  @Test
  void aTableInBothGivesTheSameText() throws IOException {
    var file = DATA.resolve("statistics/budget/tables/Plan_2003.xls");
    assumeThat(file).as("left out without the real files").exists();
    try (var book = new HSSFWorkbook(Files.newInputStream(file))) {
      var old = texts(book, 0);
      var column = ColumnText.of(old);
      var known =
          texts(book, 1).stream().map(sample -> plain(sample.text())).collect(Collectors.toSet());
      var read = old.stream().map(column::read).filter(RealTextTest::marked).toList();
      assertThat(column.encoding()).contains(LegacyEncoding.TCVN3);
      assertThat(read).hasSize(95).allMatch(text -> known.contains(plain(text)));
    }
  }

  /** Names of communes, by their official codes. */
  @Test
  void communesAgreeWithTheOfficialNames() throws IOException {
    var file = DATA.resolve("legacy-text/communes_tcvn3.csv");
    assumeThat(file).as("left out without the real files").exists();
    var names = official();
    var rows =
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.split(","))
            .filter(cells -> cells.length == 8 && names.containsKey(cells[4]))
            .toList();
    var column = ColumnText.ofTexts(rows.stream().map(cells -> cells[0]).toList());
    var same =
        rows.stream()
            .filter(cells -> same(column.read(cells[0]), names.getOrDefault(cells[4], "")));
    assertThat(column.encoding()).contains(LegacyEncoding.TCVN3);
    // The rest were renamed, or are spelt otherwise in the file itself.
    assertThat(same.count() * 100 / rows.size()).isGreaterThanOrEqualTo(SAME_IN_HUNDRED);
  }

  private static boolean same(String read, String official) {
    return plain(read).endsWith(plain(official));
  }

  private static Map<String, String> official() throws IOException {
    try (var lines = Files.lines(Path.of("src/main/resources/directory/units-before.csv"))) {
      return lines
          .map(line -> line.split(","))
          .filter(cells -> cells[0].matches("\\d{5}"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2], (a, b) -> a));
    }
  }

  /** Without case and spaces, tones behind the syllable: the writings differ in their places. */
  private static String plain(String text) {
    var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return apart
        .replaceAll("([\u0301\u0300\u0309\u0303\u0323])(\\p{L}+)", "$2$1")
        .replaceAll("[\\s\u00a0]+", "");
  }

  private static boolean marked(String text) {
    return !text.matches("\\p{ASCII}*");
  }

  private static List<ColumnText.Sample> texts(HSSFWorkbook book, int sheet) {
    return texts(book, book.getSheetAt(sheet));
  }

  private static List<ColumnText.Sample> texts(HSSFWorkbook book, Sheet sheet) {
    var texts = new ArrayList<ColumnText.Sample>();
    for (var row : sheet) {
      for (var cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          var font = book.getFontAt(cell.getCellStyle().getFontIndex()).getFontName();
          texts.add(new ColumnText.Sample(cell.getStringCellValue(), Typeface.of(font)));
        }
      }
    }
    return texts;
  }
}
