package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

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

  private static byte[] bytes(String mistaken) {
    var bytes = new byte[mistaken.length()];
    for (var at = 0; at < bytes.length; at++) {
      var sign = mistaken.charAt(at);
      bytes[at] =
          sign < 0x100
              ? (byte) sign
              : String.valueOf(sign).getBytes(Charset.forName("windows-1252"))[0];
    }
    return bytes;
  }

  /** Bytes that no sign of Windows-1252 has are kept, as 8F and 90 of VISCII. */
  @ParameterizedTest
  @EnumSource(
      value = LegacyEncoding.class,
      names = {"TCVN3", "VNI", "VISCII", "VPS"})
  void bytesAreReadByTheEncodingOfTheColumns(LegacyEncoding encoding) throws SQLException {
    var text = encoding.encode("stt;tên xã;chủ tịch\r\n" + csv(ROWS));
    var file = file(bytes(text));
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
    assertThat(found.notes())
        .filteredOn(note -> note.key().equals(Note.OLD_COLUMN))
        .singleElement()
        .satisfies(note -> {
          assertThat(note.values()).startsWith("ten", "4", "TCVN3 (ABC)").hasSize(5);
          assertThat(note.values().getLast()).endsWith("→ “xã Tân Phú”");
        });
  }

  /** Somebody pasted an old list below the new one. */
  @Test
  void aColumnThatTurnsOldFarDownIsRead() throws SQLException {
    var rows = new ArrayList<List<String>>();
    for (var at = 0; at < 2_000; at++) {
      rows.add(List.of(at + "", ROWS.get(at % 4).get(1), "x"));
    }
    for (var at = 2_000; at < 2_200; at++) {
      rows.add(List.of(at + "", LegacyEncoding.TCVN3.encode("huyện Giồng Trôm"), "x"));
      rows.add(List.of(at + "", LegacyEncoding.TCVN3.encode("xã Tân Phú"), "x"));
    }
    var file = file(("stt;ten;ghi\r\n" + csv(rows)).getBytes(StandardCharsets.UTF_8));
    var found = format.find(file).getFirst();

    assertThat(found.source().plain()).isFalse();
    assertThat(found.notes()).extracting(Note::key).contains("oldEncodingBelow");
    var read = written(file, found);
    assertThat(read).hasSize(2_400);
    assertThat(read.get(3)).contains(ROWS.get(3).get(1));
    assertThat(read.subList(2_000, 2_400))
        .extracting(row -> row.get(1))
        .containsOnly("huyện Giồng Trôm", "xã Tân Phú");
  }

  @Test
  void whatSomebodySaysIsUnicodeStaysAsItIsWritten() throws SQLException {
    var rows = ROWS.stream().map(row -> row.stream().map(LegacyEncoding.VNI::encode).toList());
    var encoded = rows.toList();
    var bytes = ("stt;ten;ho\r\n" + csv(encoded)).getBytes(StandardCharsets.UTF_8);
    var file = file(bytes).with(told(Told.UNICODE));
    var found = format.find(file).getFirst();

    assertThat(found.sample()).isEqualTo(encoded);
    assertThat(found.source().plain()).isTrue();
    assertThat(found.notes()).isEmpty();
    assertThat(written(file, found)).isEqualTo(encoded);
  }

  /** Too little for either column to show it, and each in its own way. */
  @Test
  void whatSomebodySaysOfOneColumnIsBelievedOfThatColumn() throws SQLException {
    var rows =
        List.of(
            List.of(
                LegacyEncoding.TCVN3.encode("lúa"),
                LegacyEncoding.VNI.encode("đỏ"),
                LegacyEncoding.VNI.encode("ngỗng")));
    var bytes = ("cay;mau;con\r\n" + csv(rows)).getBytes(StandardCharsets.UTF_8);
    var said = Told.of(Optional.empty(), Optional.of("VNI"), List.of("0:tcvn3", " 1 : UNICODE,"));
    var file = file(bytes).with(said);
    var found = format.find(file).getFirst();

    assertThat(written(file, found))
        .containsExactly(List.of("lúa", LegacyEncoding.VNI.encode("đỏ"), "ngỗng"));
    assertThat(found.sample()).isEqualTo(written(file, found));
    assertThat(found.notes())
        .filteredOn(note -> note.key().equals(Note.OLD_COLUMN))
        .extracting(note -> note.values().get(0) + " " + note.values().get(2))
        .containsExactly("cay TCVN3 (ABC)", "con VNI");
    assertThat(found.notes())
        .filteredOn(note -> note.key().equals(Note.OLD_TEXT))
        .extracting(note -> note.values().get(1))
        .containsExactly("TCVN3 (ABC), VNI");
  }

  /** Bytes of UTF-8 beside bytes of an old encoding in every line. */
  @Test
  void bytesOfEveryColumnAreReadByWhatIsSaidOfIt() throws SQLException {
    var lines = new java.io.ByteArrayOutputStream();
    lines.writeBytes("ten;cay;con;nuoc\r\n".getBytes(StandardCharsets.US_ASCII));
    for (var at = 0; at < 3; at++) {
      lines.writeBytes("Trí;".getBytes(StandardCharsets.UTF_8));
      lines.writeBytes(bytes(LegacyEncoding.TCVN3.encode("lúa") + ";"));
      lines.writeBytes(bytes(LegacyEncoding.WINDOWS_1258.encode("đỗ") + ";"));
      lines.writeBytes("Orléans\r\n".getBytes(Charset.forName("windows-1252")));
    }
    var said = List.of("0:UNICODE", "1:TCVN3,2:WINDOWS_1258", "3:UNICODE");
    var file = file(lines.toByteArray()).with(Told.of(Optional.empty(), Optional.empty(), said));
    var found = format.find(file).getFirst();

    assertThat(written(file, found))
        .hasSize(3)
        .containsOnly(List.of("Trí", "lúa", "đỗ", "Orléans"));
  }

  @Test
  void whatIsSaidOfNoColumnIsRefused() {
    for (var wrong : List.of("TCVN3", "-1:TCVN3", "a:TCVN3", "2")) {
      assertThatThrownBy(() -> Told.of(Optional.empty(), Optional.empty(), List.of(wrong)))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.code()).isEqualTo(IngestCode.POSITION_UNKNOWN));
    }
    assertThat(Told.of(Optional.empty(), Optional.empty(), List.of("", " , ")))
        .isEqualTo(Told.NOTHING);
    assertThat(Told.of(Optional.empty(), Optional.empty(), List.of("4:vni", "2:TCVN3")).details())
        .containsExactly(java.util.Map.entry("columnEncoding", "2:TCVN3,4:VNI"));
  }

  /** Too little for the columns themselves to show it. */
  @ParameterizedTest
  @EnumSource(
      value = LegacyEncoding.class,
      names = {"TCVN3", "VNI", "VISCII", "VPS", "WINDOWS_1258", "VIQR"})
  void whatSomebodySaysOfAShortTableIsBelieved(LegacyEncoding encoding) throws SQLException {
    var text = "ten;so\r\n" + encoding.encode("lúa;7\r\nđỗ;8\r\n");
    var file = file(bytes(text)).with(told(encoding.name().toLowerCase(Locale.ROOT)));
    var found = format.find(file).getFirst();

    assertThat(written(file, found)).containsExactly(List.of("lúa", "7"), List.of("đỗ", "8"));
  }

  @Test
  void anEncodingThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> told("BKHCM2"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(IngestCode.ENCODING_UNKNOWN))
        .hasMessageContaining("TCVN3");
    assertThat(told(" ")).isEqualTo(Told.NOTHING);
  }

  private static Told told(String encoding) {
    return Told.of(Optional.empty(), Optional.of(encoding));
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
