package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

class DelimitedFormatTest {

  private final DelimitedFormat format = new DelimitedFormat();

  @TempDir Path folder;

  @Test
  void leavesARegularFileToTheEngine() throws IOException, SQLException {
    var file = file("Mã,Tên\r\n01,\"An \"\"Giang\"\"\"\r\n02,\r\n03,\"Cà,Mau\"\r\n");
    var found = format.find(file).getFirst();
    assertThat(found.source().plain()).isTrue();
    assertThat(found.notes()).isEmpty();
    assertThat(found.source().headers()).containsExactly("Mã", "Tên");
    assertThat(LocalEngine.rows(format.open(file, found.source(), folder)))
        .containsExactly(List.of("01", "An \"Giang\""), List.of("02", ""), List.of("03", "Cà,Mau"))
        .isEqualTo(found.sample());
  }

  @Test
  void skipsTitleLinesInTheEngineToo() throws IOException, SQLException {
    var file =
        file("\uFEFF\"Đất đai theo tỉnh\"\r\n\r\n\"Tỉnh\";\"2015\"\r\n\"A\";1,5\r\n\"B\";2,5\r\n");
    var found = format.find(file).getFirst();
    assertThat(found.title()).isEqualTo("Đất đai theo tỉnh");
    assertThat(found.source().plain()).isTrue();
    assertThat(found.source().delimiter()).isEqualTo(";");
    assertThat(found.source().bodyFrom()).isEqualTo(4);
    assertThat(LocalEngine.rows(format.open(file, found.source(), folder)))
        .containsExactly(List.of("A", "1,5"), List.of("B", "2,5"));
  }

  @Test
  void readsTheSameRowsFromACleanCopy() throws IOException, SQLException {
    for (var pollution : Pollutions.all()) {
      var file = file(pollution.bytes());
      var found = format.find(file).getFirst();
      var rows = LocalEngine.rows(format.open(file, found.source(), folder));
      assertThat(rows).as(pollution.name()).hasSameSizeAs(found.sample());
      for (var i = 0; i < rows.size(); i++) {
        assertThat(rows.get(i))
            .as(pollution.name() + found.source())
            .isEqualTo(found.sample().get(i));
      }
    }
  }

  @Test
  void failsInTheEngineRatherThanGuessAndReadsOnCarefully() throws IOException, SQLException {
    var good = format.find(file("id,ten\n1,a\n2,b\n3,c\n")).getFirst().source();
    assertThat(good.plain()).isTrue();
    var later = file("id,ten\n1,a\n2,b,x\n3,\"c\"d\n");
    assertThatThrownBy(() -> LocalEngine.rows(format.open(later, good, folder)))
        .isInstanceOf(org.jooq.exception.DataAccessException.class);
    assertThat(LocalEngine.rows(format.open(later, good.carefully(), folder))).hasSize(3);
  }

  @Test
  void namesTheLinesOfRows() throws IOException, SQLException {
    var file = file("a;b\n1;\"x\ny\"\n\n2;z\n3;z;\n");
    var found = format.find(file).getFirst();
    var relation = format.open(file, found.source(), folder);
    assertThat(found.source().plain()).isFalse();
    assertThat(LocalEngine.lines(relation)).containsExactly(2L, 5L, 6L);
    assertThat(found.notes()).extracting(n -> n.key()).contains("blankLinesPassedOver");
  }

  @Test
  void saysWhichLinesWereMended() throws IOException {
    var text = new StringBuilder("id,amount,name\n");
    for (var i = 0; i < 50; i++) {
      text.append(i).append(',').append(i * 3).append(i == 20 ? ",An Giang, Cà Mau\n" : ",Huế\n");
    }
    var found = format.find(file(text.toString())).getFirst();
    assertThat(found.sample().get(20)).containsExactly("20", "60", "An Giang, Cà Mau");
    assertThat(found.notes()).hasSize(1);
    assertThat(found.notes().getFirst().values()).containsExactly("1", "22");
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    var bytes = new byte[5000];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 251);
    }
    assertThat(format.fit(bytes, "x.csv")).isZero();
    assertCode(file(bytes), IngestCode.FORMAT_UNKNOWN);
    assertCode(file(new byte[0]), IngestCode.FILE_EMPTY);
    assertCode(file(" \r\n\t\r\n\r\n"), IngestCode.FILE_EMPTY);
    assertCode(file(new byte[3000]), IngestCode.FORMAT_UNKNOWN);
  }

  @Test
  void refusesALineWithoutAnEnd() throws IOException {
    var path = folder.resolve("long.csv");
    try (var out = Files.newOutputStream(path)) {
      out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
      var piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (var i = 0; i < 40; i++) {
        out.write(piece);
      }
    }
    assertCode(new SourceFile("long.csv", path, Files.size(path), ""), IngestCode.LINE_TOO_LONG);
  }

  @Test
  void decodesSingleLinesOfAnotherEncoding() throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    for (var i = 0; i < 30; i++) {
      var line = "Müller," + i + "\n";
      bytes.write(line.getBytes(i == 9 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
    var found = format.find(file(bytes.toByteArray())).getFirst();
    assertThat(found.sample()).allMatch(row -> row.getFirst().equals("Müller"));
    assertThat(found.notes())
        .anyMatch(n -> n.key().equals("linesInAnotherEncoding") && n.values().contains("10"));
  }

  @Test
  void readsOneColumnWithoutADelimiter() throws IOException, SQLException {
    var file = file("Tỉnh\nAn Giang\nCà Mau\nThành phố Cần Thơ\n");
    var found = format.find(file).getFirst();
    assertThat(found.source().headers()).containsExactly("Tỉnh");
    assertThat(LocalEngine.rows(format.open(file, found.source(), folder)))
        .containsExactly(List.of("An Giang"), List.of("Cà Mau"), List.of("Thành phố Cần Thơ"));
  }

  @Test
  void givesBothTablesOfAFile() throws IOException {
    List<Found> found =
        format.find(file("a,b\n1,2\n3,4\n5,6\n\nTên,Số,Loại\nx,1,k\ny,2,k\nz,3,k\nt,4,l\n"));
    assertThat(found).hasSize(2);
    assertThat(found.get(0).source().headers()).containsExactly("Tên", "Số", "Loại");
    assertThat(found.get(1).source().bodyTo()).isEqualTo(4);
    assertThat(found.get(1).sample()).hasSize(3);
  }

  private void assertCode(SourceFile file, IngestCode code) {
    assertThatThrownBy(() -> format.find(file))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  private SourceFile file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private SourceFile file(byte[] bytes) throws IOException {
    var path = Files.write(Files.createTempFile(folder, "in", ".csv"), bytes);
    return new SourceFile("in.csv", path, bytes.length, "");
  }
}
