package vn.phusa.collect.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Line;

/**
 * The statistics office's workbooks: TCVN3 until 2007, both cell by cell until 2011, Unicode since.
 */
class RealOldTextTest {

  private static final Path DATA = Path.of("../shared/data/statistics/gso-monthly/tables");

  /** Letters beside signs that only TCVN3 read as Windows-1252 puts there. */
  private static final Pattern LEFT =
      Pattern.compile(
          "\\p{L}[\u00a5\u00a7-\u00ac\u00ad-\u00af\u00b5-\u00b9\u00bb-\u00be\u00d7]\\p{L}");

  private long marked;
  private long changed;
  private long left;

  @Test
  void noTextIsLeftInTheOldEncoding() {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    List.of("2000", "2003", "2006", "2008", "2010").forEach(this::count);
    assertThat(marked).isGreaterThan(40_000);
    assertThat(changed).isGreaterThan(31_000);
    assertThat(left).as("of %s", marked).isLessThanOrEqualTo(10);
  }

  @Test
  void unicodeStaysAsItIs() {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    List.of("2016", "2017", "2020", "2023", "2024").forEach(this::count);
    assertThat(marked).isGreaterThan(50_000);
    assertThat(changed).isZero();
  }

  private void count(String year) {
    try (var files = Files.newDirectoryStream(DATA, year + "-*.xls*")) {
      for (var file : files) {
        var source = new SourceFile(file.getFileName().toString(), file, Files.size(file), "");
        new Books(List.of(new XlsxReader(), new XlsReader())).use(source, this::count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean count(Book book) throws IOException {
    for (var tab : book.tabs()) {
      var old = OldText.of(book, tab, Told.NOTHING);
      book.read(tab, old.before(this::see));
      changed += old.decoded();
    }
    return true;
  }

  private boolean see(Line line) {
    for (var column = 0; column < line.width(); column++) {
      var text = line.text(column);
      marked += text.chars().anyMatch(sign -> sign > 0x7F) ? 1 : 0;
      left += LEFT.matcher(text).find() ? 1 : 0;
    }
    return true;
  }
}
