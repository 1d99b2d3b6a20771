package vn.phusa.collect.ingest.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;

class DbfFormatTest {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String[] NAMES = {
    "Xã Mỏ Cày", "Thị trấn Chợ Lách", "Huyện Giồng Trôm", "Phường Phú Khương", "Xã Tân Bình"
  };

  @TempDir Path folder;

  private final DbfFormat format = new DbfFormat();

  @Test
  void readsFieldsWithTheTypesThatTheFileSays() {
    var file = Maps.map(folder, Map.of("dbf", Maps.dbf(WESTERN, "An", "Binh")));
    var found = format.find(file).getFirst();
    assertThat(found.source().headers()).containsExactly("TEN", "MA", "DIEN_TICH", "NGAY", "DUNG");
    assertThat(found.sample())
        .containsExactly(
            List.of("An", "00", "12.345", "2024-02-29", "true"),
            List.of("Binh", "01", "12.345", "2024-02-29", "false"));
    assertThat(found.notes())
        .contains(
            new Note(
                "typedColumns",
                List.of("DIEN_TICH", "DECIMAL", "NGAY", "DATE", "DUNG", "BOOLEAN")));
    assertThat(Maps.rows(format.open(file, found.source(), folder))).isEqualTo(found.sample());
  }

  @ParameterizedTest
  @CsvSource({"TCVN3", "VNI", "WINDOWS_1258"})
  void readsTextsFromBeforeUnicodeWhateverCodePageIsSaid(LegacyEncoding encoding) {
    var old = Arrays.stream(NAMES).map(encoding::encode).toArray(String[]::new);
    var file = Maps.map(folder, Map.of("dbf", Maps.dbf(WESTERN, old)));
    var found = format.find(file).getFirst();
    assertThat(found.sample().stream().map(List::getFirst)).containsExactly(NAMES);
    assertThat(found.source().charset()).isEqualTo(encoding.name());
    assertThat(Maps.rows(format.open(file, found.source(), folder))).isEqualTo(found.sample());
  }

  /** What is said of one column changes nothing of the others. */
  @Test
  void readsOneColumnAsSomebodySaysOfIt() {
    var old = LegacyEncoding.TCVN3.encode("lúa");
    var path = Maps.map(folder, Map.of("dbf", Maps.dbf(WESTERN, old, "Orléans")));
    var said = path.with(Told.of(Optional.empty(), Optional.empty(), List.of("0:TCVN3")));
    var found = format.find(said).getFirst();
    assertThat(found.sample().stream().map(List::getFirst)).first().isEqualTo("lúa");
    assertThat(Maps.rows(format.open(said, found.source(), folder))).isEqualTo(found.sample());
  }

  @Test
  void readsUtf8AlsoWhereALetterIsCutAtTheEndOfAField() {
    var long_ = "Xãi " + "ế".repeat(20);
    var bytes = Maps.dbf(StandardCharsets.UTF_8, "Xã Mỏ Cày", "Xã Mỏ");
    var file = Maps.map(folder, Map.of("dbf", bytes));
    assertThat(format.find(file).getFirst().sample().getFirst().getFirst()).isEqualTo("Xã Mỏ Cày");
    var cut = bytes.clone();
    System.arraycopy(long_.getBytes(StandardCharsets.UTF_8), 0, cut, cut.length - 67, 40);
    var read = format.find(Maps.map(folder, Map.of("dbf", cut))).getFirst().sample();
    assertThat(read.getLast().getFirst()).isEqualTo("Xãi " + "ế".repeat(11));
  }

  @ParameterizedTest
  @CsvSource({"1251,Привет", "UTF-8,Xã", "ANSI 1252,Zürich", "windows-1252,Zürich"})
  void readsTheCodePageThatTheFileBesideNames(String said, String text) {
    var charset = said.equals("1251") ? "windows-1251" : said.replace("ANSI 1252", "windows-1252");
    var bytes = Maps.dbf(Charset.forName(charset), text);
    var file =
        Maps.map(folder, Map.of("dbf", bytes, "cpg", said.getBytes(StandardCharsets.US_ASCII)));
    assertThat(format.find(file).getFirst().sample().getFirst().getFirst()).isEqualTo(text);
  }

  @Test
  void countsDeletedRecordsAndLeavesThemOut() {
    var bytes = Maps.dbf(WESTERN, "An", "Binh", "Cuong");
    var width = 40 + 5 + 12 + 8 + 1 + 1;
    bytes[bytes.length - 1 - 2 * width] = '*';
    var file = Maps.map(folder, Map.of("dbf", bytes));
    var found = format.find(file).getFirst();
    assertThat(found.sample().stream().map(List::getFirst)).containsExactly("An", "Cuong");
    assertThat(found.notes()).contains(new Note("deletedRecords", List.of("1")));
    assertThat(Maps.rows(format.open(file, found.source(), folder))).hasSize(2);
  }

  @Test
  void saysThatMemosAreLeftOut() {
    var out = new ByteArrayOutputStream();
    try (var writer = new DBFWriter(out, WESTERN)) {
      writer.setFields(
          new DBFField[] {
            new DBFField("TEN", DBFDataType.CHARACTER, 20),
            new DBFField("GHI_CHU", DBFDataType.CHARACTER, 10)
          });
      writer.addRecord(new Object[] {"An", "         7"});
    }
    var bytes = out.toByteArray();
    bytes[32 + 32 + 11] = 'M';
    var found = format.find(Maps.map(folder, Map.of("dbf", bytes))).getFirst();
    assertThat(found.sample()).containsExactly(List.of("An"));
    assertThat(found.notes()).contains(new Note("memoLeftOut", List.of("GHI_CHU")));
  }

  @Test
  void refusesWhatIsCutOffOrEmptyAndSurvivesDamage() {
    var good = Maps.dbf(WESTERN, NAMES[0].replaceAll("[^ -~]", "x"), "b", "c");
    refused(Arrays.copyOf(good, good.length - 100), IngestCode.FILE_CORRUPT);
    refused(Maps.dbf(WESTERN), IngestCode.ONLY_HEADER);
    var random = new Random(11);
    for (var round = 0; round < 300; round++) {
      var bad = good.clone();
      for (var change = 0; change < 3; change++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      readOrRefused(Maps.map(folder, Map.of("dbf", bad)));
    }
  }

  @Test
  void isKnownByItsBeginning() {
    assertThat(format.fit(Maps.dbf(WESTERN, "An"), "x")).isPositive();
    for (var other :
        List.of("\u0003 một hai ba bốn năm sáu bảy tám chín mười mười một mười hai", "a,b\n")) {
      assertThat(format.fit(other.getBytes(StandardCharsets.UTF_8), "x.dbf")).isZero();
    }
    assertThat(format.fit(new byte[200], "x.dbf")).isZero();
  }

  private void readOrRefused(SourceFile file) {
    try {
      format.open(file, format.find(file).getFirst().source(), folder);
    } catch (Problem refused) {
      assertThat(refused.code()).isInstanceOf(IngestCode.class);
    }
  }

  private void refused(byte[] bytes, IngestCode code) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> format.find(Maps.map(folder, Map.of("dbf", bytes))))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
