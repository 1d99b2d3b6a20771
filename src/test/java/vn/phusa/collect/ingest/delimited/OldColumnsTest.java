package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;

class OldColumnsTest {

  private static final List<List<String>> ROWS =
      List.of(
          List.of("1", "xã Tân Phú", "Trần Văn Bình"),
          List.of("2", "phường Đông Hải", "Lê Thị Mười"),
          List.of("3", "xã Bình Dương", "Nguyễn Hữu Phước"),
          List.of("4", "thị trấn Gò Dầu", "Phạm Đức Thắng"));

  @TempDir Path folder;

  private final DelimitedFormat format = new DelimitedFormat();

  private SourceFile file(byte[] bytes) {
    try {
      var path = Files.write(folder.resolve("xa.csv"), bytes);
      return new SourceFile("xa.csv", path, bytes.length, "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String csv(List<List<String>> rows) {
    return rows.stream().map(row -> String.join(";", row) + "\r\n").collect(Collectors.joining());
  }

  private List<List<String>> written(SourceFile file, Found found) throws SQLException {
    return LocalEngine.rows(format.open(file, found.source(), folder));
  }

  /** Bytes that no sign of Windows-1252 has are kept, as 8F and 90 of VISCII. */
  @ParameterizedTest
  @EnumSource(
      value = LegacyEncoding.class,
      names = {"TCVN3", "VNI", "VISCII", "VPS"})
  void bytesAreReadByTheEncodingOfTheColumns(LegacyEncoding encoding) throws SQLException {
    var text = encoding.encode("stt;tên xã;chủ tịch\r\n" + csv(ROWS));
    var bytes = new byte[text.length()];
    for (var at = 0; at < bytes.length; at++) {
      var sign = text.charAt(at);
      bytes[at] =
          sign < 0x100
              ? (byte) sign
              : String.valueOf(sign).getBytes(Charset.forName("windows-1252"))[0];
    }
    var file = file(bytes);
    var found = format.find(file).getFirst();

    assertThat(lower(found.sample())).isEqualTo(lower(ROWS));
    assertThat(found.source().headers()).containsExactly("stt", "tên xã", "chủ tịch");
    assertThat(found.notes()).extracting(Note::key).contains("oldEncoding");
    assertThat(lower(written(file, found))).isEqualTo(lower(ROWS));
  }

  private static List<List<String>> lower(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList())
        .toList();
  }

  @Test
  void aColumnStoredAsUnicodeByMistakeIsRead() throws SQLException {
    var rows =
        ROWS.stream()
            .map(row -> List.of(row.get(0), LegacyEncoding.TCVN3.encode(row.get(1)), row.get(2)))
            .toList();
    var file = file(("stt;ten;chủ tịch\r\n" + csv(rows)).getBytes(StandardCharsets.UTF_8));
    var found = format.find(file).getFirst();

    assertThat(lower(found.sample())).isEqualTo(lower(ROWS));
    assertThat(found.source().plain()).isFalse();
    assertThat(lower(written(file, found))).isEqualTo(lower(ROWS));
  }

  @Test
  void unicodeEncodedTwiceIsRead() {
    var twice = new String(csv(ROWS).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    var file = file(("stt;ten;ho\r\n" + twice).getBytes(StandardCharsets.UTF_8));

    assertThat(format.find(file).getFirst().sample()).isEqualTo(ROWS);
  }

  @Test
  void unicodeIsLeftToTheEngine() {
    var file = file(("stt;tên xã;chủ tịch\r\n" + csv(ROWS)).getBytes(StandardCharsets.UTF_8));
    var found = format.find(file).getFirst();

    assertThat(found.sample()).isEqualTo(ROWS);
    assertThat(found.source().plain()).isTrue();
    assertThat(found.notes()).isEmpty();
  }
}
