package vn.phusa.collect.ingest.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Grid;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Region;
import vn.phusa.collect.ingest.Shape;

/** What workbooks get that cannot be read: a problem with a code, never anything else. */
class BadWorkbookTest {

  @TempDir Path folder;

  private final WorkbookFormat format = Sheets.format(BadWorkbookTest::whole);

  static Stream<Supplier<Workbook>> kinds() {
    return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
  }

  @Test
  void refusesAnEncryptedXlsx() throws Exception {
    var plain = bytes(new XSSFWorkbook());
    var out = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("mật khẩu");
      try (var locked = encryptor.getDataStream(files)) {
        locked.write(plain);
      }
      files.writeFilesystem(out);
    }
    assertRefused(out.toByteArray(), IngestCode.FILE_ENCRYPTED);
  }

  @Test
  void refusesAnEncryptedXls() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("matkhau");
    try {
      assertRefusedLater(bytes(new HSSFWorkbook()));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private void assertRefusedLater(byte[] bytes) {
    Biff8EncryptionKey.setCurrentUserPassword(null);
    assertRefused(bytes, IngestCode.FILE_ENCRYPTED);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void refusesATruncatedFile(Supplier<Workbook> kind) throws IOException {
    var whole = bytes(kind.get());
    assertRefused(Arrays.copyOf(whole, whole.length / 2), IngestCode.FILE_CORRUPT);
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0], IngestCode.FILE_EMPTY);
  }

  @Test
  void refusesAWorkbookWithoutContent() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      book.createSheet("trống");
      book.write(out);
    }
    assertRefused(out.toByteArray(), IngestCode.TABLE_MISSING);
  }

  @Test
  void refusesABomb() throws IOException {
    var sheet = " ".repeat(1 << 20);
    var bytes =
        zip(
            List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
            sheet,
            100);
    assertThat(bytes.length).isLessThan(1 << 20);
    assertRefused(bytes, IngestCode.FILE_BOMB);
  }

  @Test
  void refusesTooManyParts() throws IOException {
    var names = IntStream.range(0, 21_000).mapToObj(index -> "xl/" + index).toList();
    assertRefused(zip(names, "", 1), IngestCode.FILE_BOMB);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin,XLSB",
    "word/document.xml,DOCX",
    "mimetype,ODS",
    "thu-muc/tep.txt,ZIP"
  })
  void saysWhatAZipIsWhenItIsNoXlsx(String part, String kind) throws IOException {
    var content = "application/vnd.oasis.opendocument.spreadsheet";
    var bytes = zip(List.of("[Content_Types].xml", part), content, 1);
    assertThat(problem(bytes).getMessage()).contains("FORMAT_UNKNOWN", kind);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void answersEveryDamageWithAProblem(Supplier<Workbook> kind) throws IOException {
    var good = bytes(kind.get());
    var random = new Random(20241123);
    for (var round = 0; round < 300; round++) {
      var bad = good.clone();
      for (var change = 0; change <= random.nextInt(8); change++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      assertReadOrRefused(bad);
    }
  }

  /** Damage inside the parts, which the checksums of a zip would otherwise give away. */
  @Test
  void answersEveryDamageInsideASheetWithAProblem() throws IOException {
    var parts = Parts.of(bytes(new XSSFWorkbook()));
    var random = new Random(7);
    for (var round = 0; round < 300; round++) {
      assertReadOrRefused(parts.damaged(random));
    }
  }

  private void assertReadOrRefused(byte[] bytes) {
    var file = Sheets.file(folder, "hong.xlsx", bytes);
    try {
      var found = format.find(file);
      format.open(file, found.getFirst().source(), folder);
    } catch (Problem refused) {
      assertThat(refused.code()).isInstanceOf(IngestCode.class);
    }
  }

  private void assertRefused(byte[] bytes, IngestCode code) {
    assertThat(problem(bytes).code()).isEqualTo(code);
  }

  private Problem problem(byte[] bytes) {
    var file = Sheets.file(folder, "tep.xlsx", bytes);
    return assertThatExceptionOfType(Problem.class).isThrownBy(() -> format.find(file)).actual();
  }

  private static byte[] bytes(Workbook empty) throws IOException {
    var out = new ByteArrayOutputStream();
    try (empty) {
      Sheets.book(
          empty,
          "Trang 1",
          sheet -> {
            Sheets.row(sheet, 0, "ten", "so", "dung");
            for (var index = 1; index < 200; index++) {
              Sheets.row(sheet, index, "Tên " + index, index * 1.5, index % 2 == 0);
            }
          });
      empty.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(List<String> names, String content, int times) throws IOException {
    var out = new ByteArrayOutputStream();
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        for (var time = 0; time < times; time++) {
          zip.write(bytes);
        }
      }
    }
    return out.toByteArray();
  }

  private static List<Region> whole(Grid grid) {
    return List.of(
        new Region(
            0,
            0,
            1,
            0,
            List.of(0, 1),
            List.of("a", "b"),
            Shape.PLAIN,
            "",
            Optional.empty(),
            1,
            List.of()));
  }
}
