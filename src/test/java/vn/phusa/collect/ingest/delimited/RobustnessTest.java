package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.SourceFile;

/** Whatever the bytes are: tables or a problem with a code, nothing else. */
class RobustnessTest {

  private static final String SIGNS = "\",;'\t\r\n |:ab01.-\\\u0000é\uD83D\uDE00 ";

  private final DelimitedFormat format = new DelimitedFormat();

  @TempDir Path folder;

  @Test
  void answersAnyTextWithTablesOrAProblem() throws IOException {
    var random = new Random(7);
    for (var i = 0; i < 1500; i++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(400); n >= 0; n--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      read(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void answersAnyBytesWithTablesOrAProblem() throws IOException {
    var random = new Random(11);
    for (var i = 0; i < 500; i++) {
      var bytes = new byte[random.nextInt(600)];
      random.nextBytes(bytes);
      read(bytes);
    }
  }

  @Test
  void answersDamagedFilesWithTablesOrAProblem() throws IOException {
    var random = new Random(13);
    for (var pollution : Pollutions.all().subList(0, 60)) {
      var bytes = pollution.bytes().clone();
      for (var i = 0; i < 20; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      read(bytes);
    }
  }

  private void read(byte[] bytes) throws IOException {
    var path = Files.write(folder.resolve("any.csv"), bytes);
    var file = new SourceFile("any.csv", path, bytes.length, "");
    try {
      for (var found : format.find(file)) {
        var width = found.source().headers().size();
        assertThat(found.sample()).allMatch(row -> row.size() == width);
        assertThat(found.source().headers()).doesNotHaveDuplicates();
      }
    } catch (Problem problem) {
      assertThat(problem.code().room()).isEqualTo("ingest");
    }
  }
}
