package vn.phusa.collect.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.IngestSettings;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Contents;

class ArchiveContentsTest {

  private static final byte[] CSV = Packs.text("mã,tên\n1,Bến Tre\n2,Trà Vinh\n");

  @TempDir Path folder;

  private final Contents contents =
      new ArchiveContents(new IngestSettings(1, DataSize.ofGigabytes(1), DataSize.ofMegabytes(8)));

  @Test
  void leavesAFileThatIsNoArchiveAsItIs() throws IOException {
    var file = file("a.csv", CSV);
    assertThat(contents.all(file, work())).containsExactly(new Contents.Unpacked(List.of(), file));
    assertThat(contents.one(file, List.of(), work())).isEqualTo(file);
  }

  @Test
  void unpacksEveryFileOfAZipAndOneOfThemAgain() throws IOException {
    var packed = Packs.zip(files("2024/xã.csv", CSV, "2025/xã.csv", Packs.text("a,b\n")));
    assertFound(file("x.zip", packed), List.of("2024/xã.csv"), List.of("2025/xã.csv"));
    assertThat(read(contents.one(file("x.zip", packed), List.of("2025/xã.csv"), work())))
        .isEqualTo(Packs.text("a,b\n"));
  }

  @Test
  void unpacksEveryFileOfASevenZip() throws IOException {
    var packed = Packs.sevenZip(folder, files("a.csv", Packs.text("x"), "b/xã.csv", CSV));
    assertFound(file("x.7z", packed), List.of("a.csv"), List.of("b/xã.csv"));
    assertThat(read(contents.one(file("x.7z", packed), List.of("b/xã.csv"), work())))
        .isEqualTo(CSV);
  }

  @Test
  void opensAnArchiveInAnArchiveAndNoDeeper() throws IOException {
    var once = Packs.zip(files("trong.csv", CSV));
    var twice = Packs.zip(files("giua.zip", once, "nen.csv.gz", Packs.gzip(CSV)));
    assertFound(file("x.zip", twice), List.of("giua.zip", "trong.csv"), List.of("nen.csv.gz"));
    assertThat(read(contents.one(file("x.zip", twice), List.of("giua.zip", "trong.csv"), work())))
        .isEqualTo(CSV);
    assertThat(read(contents.one(file("x.zip", twice), List.of("nen.csv.gz"), work())))
        .isEqualTo(CSV);
    var thrice = Packs.zip(files("ngoai.zip", twice));
    var deepest = contents.all(file("x.zip", thrice), work()).getFirst();
    assertThat(deepest.within()).containsExactly("ngoai.zip", "giua.zip");
    assertThat(read(deepest.file())).isEqualTo(once);
  }

  /** An entry's name is shown and never a path: what is unpacked lies in the folder of the work. */
  @Test
  void namesThatClimbOutOfTheFolderAreOnlyNames() throws IOException {
    var names = List.of("../../thoat.csv", "/etc/thoat.csv", "..\\thoat.csv", "C:\\thoat.csv");
    var packed = new LinkedHashMap<String, byte[]>();
    names.forEach(name -> packed.put(name, CSV));
    var work = work();
    for (var bytes : List.of(Packs.zip(packed), Packs.sevenZip(folder, packed))) {
      var found = contents.all(file("x.zip", bytes), work);
      assertThat(found)
          .hasSize(4)
          .allSatisfy(each -> {
            assertThat(each.file().path().toRealPath()).startsWith(work.toRealPath());
            assertThat(each.file().name()).endsWith(" › thoat.csv");
            assertThat(read(each.file())).isEqualTo(CSV);
          });
    }
    try (var all = Files.walk(folder)) {
      assertThat(all.filter(path -> path.endsWith("thoat.csv"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,Báo cáo dân số tỉnh Vĩnh Long.csv",
    "IBM437,Übersicht für März.csv",
    "IBM437,bao cao.csv"
  })
  void readsNamesThatTheArchiveSaysNothingOf(String charset, String name) throws IOException {
    assertFound(file("x.zip", Packs.zip(files(name, CSV), charset, false)), List.of(name));
  }

  @ParameterizedTest
  @CsvSource({"TCVN3", "WINDOWS_1258", "VNI"})
  void readsNamesInVietnameseFromBeforeUnicode(LegacyEncoding encoding) throws IOException {
    var name = "báo cáo dân số và nhà ở huyện mỏ cày.csv";
    var bytes = encoding.encode(name).getBytes("windows-1252");
    var asLatin = new String(bytes, StandardCharsets.ISO_8859_1);
    assertFound(file("x.zip", Packs.zip(files(asLatin, CSV), "ISO-8859-1", false)), List.of(name));
  }

  @Test
  void filesOfAMapStayTogetherAndWhatSystemsLeaveIsPassedOver() throws IOException {
    var packed =
        files("ban-do/Xa.shp", CSV, "ban-do/xa.DBF", CSV, "ban-do/xa.prj", Packs.text("prj"));
    packed.put("ban-do/xa.shx", CSV);
    packed.put("ban-do/xa.shp.xml", CSV);
    packed.put("__MACOSX/._a.csv", CSV);
    packed.put("Thumbs.db", CSV);
    packed.put("rieng.dbf", CSV);
    var found = contents.all(file("x.zip", Packs.zip(packed)), work());
    assertThat(found.stream().map(each -> each.within().getFirst()))
        .containsExactly("ban-do/Xa.shp", "rieng.dbf");
    var path = found.getFirst().file().path().toString();
    assertThat(Path.of(path.replaceFirst("shp$", "prj"))).hasContent("prj");
    assertThat(Path.of(path.replaceFirst("shp$", "dbf"))).exists();
  }

  @Test
  void refusesWhatIsLocked() throws IOException {
    var locked = Packs.sevenZip(folder, files("a.csv", CSV), "mk".toCharArray());
    assertRefused(locked, IngestCode.FILE_ENCRYPTED);
    var zip = Packs.zip(files("a.csv", CSV));
    zip[6] |= 1;
    var central = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[central + 8] |= 1;
    assertRefused(zip, IngestCode.FILE_ENCRYPTED);
  }

  @Test
  void refusesBombs() throws IOException {
    var zeros = new byte[1 << 20];
    var zeroed = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 9).forEach(index -> zeroed.put(index + ".csv", zeros));
    assertRefused(Packs.zip(zeroed), IngestCode.FILE_BOMB);
    var many = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 2_001).forEach(index -> many.put(index + ".csv", new byte[0]));
    assertRefused(Packs.zip(many), IngestCode.FILE_BOMB);
    var inside = files("a.zip", Packs.zip(zeroed));
    assertRefused(Packs.zip(inside), IngestCode.FILE_BOMB);
  }

  @Test
  void refusesWhatIsCutOffOrDamaged() throws IOException {
    var seven = Packs.sevenZip(folder, files("a.csv", CSV, "b.csv", CSV));
    assertRefused(Arrays.copyOf(seven, seven.length / 2), IngestCode.FILE_CORRUPT);
    assertRefused(Arrays.copyOf(Packs.gzip(CSV), 20), IngestCode.FILE_CORRUPT);
    var random = new Random(20261129);
    for (var good : List.of(seven, Packs.zip(files("a.csv", CSV, "b.csv", CSV)))) {
      for (var round = 0; round < 150; round++) {
        var bad = good.clone();
        for (var change = 0; change < 3; change++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        assertReadOrRefused(bad);
      }
    }
  }

  @Test
  void aWayThatLeadsNowhereIsRefused() throws IOException {
    var file = file("x.zip", Packs.zip(files("a.csv", CSV)));
    for (var way : List.of(List.of("khong.csv"), List.of("a.csv", "khong.csv"))) {
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> contents.one(file, way, work()))
          .satisfies(problem -> assertThat(problem.code()).isEqualTo(IngestCode.TABLE_MISSING));
    }
  }

  private void assertReadOrRefused(byte[] bytes) throws IOException {
    try {
      contents.all(file("hong", bytes), work());
    } catch (Problem refused) {
      assertThat(refused.code()).isInstanceOf(IngestCode.class);
    }
  }

  private void assertRefused(byte[] bytes, IngestCode code) throws IOException {
    var file = file("tep", bytes);
    var work = work();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> contents.all(file, work))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }

  @SafeVarargs
  private void assertFound(SourceFile file, List<String>... ways) throws IOException {
    assertThat(contents.all(file, work()).stream().map(Contents.Unpacked::within))
        .containsExactly(ways);
  }

  private static int indexOf(byte[] bytes, byte[] sought) {
    return IntStream.range(0, bytes.length - sought.length)
        .filter(at -> Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length))
        .findFirst()
        .orElseThrow();
  }

  private Path work() throws IOException {
    return Files.createTempDirectory(folder, "work");
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    var path = Files.write(Files.createTempFile(folder, "came", ""), bytes);
    return new SourceFile(name, path, bytes.length, "0".repeat(64));
  }

  private static byte[] read(SourceFile file) throws IOException {
    return Files.readAllBytes(file.path());
  }

  private static Map<String, byte[]> files(String name, byte[] content) {
    return new LinkedHashMap<>(Map.of(name, content));
  }

  private static Map<String, byte[]> files(String one, byte[] first, String other, byte[] second) {
    var files = files(one, first);
    files.put(other, second);
    return files;
  }

  private static Map<String, byte[]> files(
      String one, byte[] first, String other, byte[] second, String last, byte[] third) {
    var files = files(one, first, other, second);
    files.put(last, third);
    return files;
  }
}
