package vn.phusa.collect.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.BookReader;

/** Documents made for a test, and what is read of them. */
final class Documents {

  private static final String ODS =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
      <office:automatic-styles><style:style style:name="kin" style:family="table">
      <style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
      </office:document-content>
      """;

  private static final String DOCX =
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
      <w:body>%s</w:body></w:document>
      """;

  private Documents() {}

  static byte[] ods(String tables) {
    var manifest = "<manifest:manifest xmlns:manifest=\"m\"/>";
    return zip(
        List.of("mimetype", "content.xml", "META-INF/manifest.xml"),
        List.of("application/vnd.oasis.opendocument.spreadsheet", ODS.formatted(tables), manifest));
  }

  static byte[] docx(String body) {
    return zip(
        List.of("[Content_Types].xml", "word/document.xml"),
        List.of("<Types/>", DOCX.formatted(body)));
  }

  static byte[] zip(List<String> names, List<String> contents) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var index = 0; index < names.size(); index++) {
        zip.putNextEntry(new ZipEntry(names.get(index)));
        zip.write(contents.get(index).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  static SourceFile file(Path folder, byte[] bytes) {
    try {
      var path = Files.write(Files.createTempFile(folder, "tep", ""), bytes);
      return new SourceFile("tệp", path, bytes.length, "0");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The cells of every sheet, each line with its number. */
  static List<List<String>> read(BookReader reader, Path folder, byte[] bytes) throws IOException {
    try (var book = reader.open(file(folder, bytes))) {
      var sheets = new ArrayList<List<String>>();
      for (var tab : book.tabs()) {
        var lines = new ArrayList<String>();
        book.read(
            tab,
            line -> {
              lines.add(line.number() + ": " + String.join(" | ", line.copy()));
              return true;
            });
        sheets.add(lines);
      }
      return sheets;
    }
  }

  static void assertRefused(BookReader reader, Path folder, byte[] bytes, IngestCode code) {
    Assertions.assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> read(reader, folder, bytes))
        .satisfies(problem -> Assertions.assertThat(problem.code()).isEqualTo(code));
  }

  /** What {@code Books} turns into {@code FILE_CORRUPT}, and nothing worse. */
  static void assertReadOrRefused(BookReader reader, Path folder, byte[] bytes) {
    try {
      read(reader, folder, bytes);
    } catch (Problem refused) {
      Assertions.assertThat(refused.code()).isInstanceOf(IngestCode.class);
    } catch (IOException | RuntimeException broken) {
      Assertions.assertThat(broken).isNotNull();
    }
  }

  static List<String> tabs(Book book) {
    return book.tabs().stream().map(tab -> tab.name() + (tab.hidden() ? " (ẩn)" : "")).toList();
  }
}
