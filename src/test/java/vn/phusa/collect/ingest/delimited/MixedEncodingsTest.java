package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.SourceFile;

/** Several encodings in one file: what can be told apart is read, the rest is said. */
class MixedEncodingsTest {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String NOTE = "linesInAnotherEncoding";

  private final DelimitedFormat format = new DelimitedFormat();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void readsLinesOfUtf8InALegacyFile() throws IOException {
    for (var line = 1; line <= 30; line++) {
      write("Müller,Straße " + line + "\n", line == 7 ? StandardCharsets.UTF_8 : WESTERN);
    }
    var found = found();
    assertThat(found.sample()).allMatch(row -> row.getFirst().equals("Müller"));
    assertThat(lines(found)).containsExactly("1", "7");
  }

  @Test
  void readsCellsOfTwoEncodingsInOneLine() throws IOException {
    for (var line = 1; line <= 30; line++) {
      write("Huyện Gò Vấp,", StandardCharsets.UTF_8);
      write("café " + line + "\n", line == 9 ? WESTERN : StandardCharsets.UTF_8);
    }
    var found = found();
    assertThat(found.sample()).allMatch(row -> row.getFirst().equals("Huyện Gò Vấp"));
    assertThat(found.sample().get(8)).containsExactly("Huyện Gò Vấp", "café 9");
    assertThat(lines(found)).containsExactly("1", "9");
  }

  @Test
  void readsAVietnameseCellInALineOfALegacyFile() throws IOException {
    for (var line = 1; line <= 30; line++) {
      write("Müller,", WESTERN);
      write("Huyện Gò Vấp\n", line == 4 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII);
    }
    assertThat(found().sample().get(3)).containsExactly("Müller", "Huyện Gò Vấp");
  }

  @Test
  void refusesUtf8BehindUtf16NamingTheLine() throws IOException {
    for (var line = 1; line <= 40; line++) {
      write("Xã " + line + ",12,5\n", StandardCharsets.UTF_16LE);
    }
    for (var line = 1; line <= 60; line++) {
      write("Xã " + line + ",12,5\n", StandardCharsets.UTF_8);
    }
    refused(40, 41);
  }

  @Test
  void refusesUtf16BehindUtf8NamingTheLine() throws IOException {
    for (var line = 1; line <= 60; line++) {
      write("Xã " + line + ",12,5\n", StandardCharsets.UTF_8);
    }
    for (var line = 1; line <= 40; line++) {
      write("Xã " + line + ",12,5\n", StandardCharsets.UTF_16LE);
    }
    assertThat(format.fit(bytes.toByteArray(), "a.csv")).isPositive();
    refused(61, 61);
  }

  @Test
  void refusesUtf16FarBehindUtf8() throws IOException {
    for (var line = 1; line <= 90_000; line++) {
      write("Xã " + line + ",12,5\n", StandardCharsets.UTF_8);
    }
    write("Xã một trăm nghìn,12,5\n".repeat(40), StandardCharsets.UTF_16LE);
    refused(90_000, 90_002);
  }

  private void refused(long least, long most) {
    assertThatThrownBy(this::found)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(IngestCode.ENCODING_MIXED);
              var line = String.valueOf(problem.getMessage()).replaceAll(".*, (\\d+)]$", "$1");
              assertThat(Long.parseLong(line)).isBetween(least, most);
            });
  }

  private void write(String text, Charset charset) throws IOException {
    bytes.write(text.getBytes(charset));
  }

  private Found found() throws IOException {
    var path = Files.write(folder.resolve("file.csv"), bytes.toByteArray());
    return format.find(new SourceFile("file.csv", path, bytes.size(), "")).getFirst();
  }

  private static List<String> lines(Found found) {
    return found.notes().stream()
        .filter(note -> note.key().equals(NOTE))
        .findFirst()
        .orElseThrow()
        .values();
  }
}
