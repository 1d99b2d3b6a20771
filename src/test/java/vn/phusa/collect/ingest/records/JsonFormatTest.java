package vn.phusa.collect.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;

class JsonFormatTest {

  @TempDir Path folder;
  private RecordFiles files;
  private final JsonFormat format = new JsonFormat();

  @BeforeEach
  void start() {
    files = new RecordFiles(folder);
  }

  @Test
  void readsAnArrayOfObjectsWithNumbersAsWritten() {
    var file =
        files.file(
            "a.json",
            "[{\"a\": 1.10, \"b\": \"x\"},\n {\"b\": null, \"c\": 12345678901234567890123, \"a\": 1E2}]");
    var found = only(file);
    assertThat(found.source().headers()).containsExactly("a", "b", "c");
    assertThat(found.sample())
        .containsExactly(List.of("1.10", "x", ""), List.of("1E2", "", "12345678901234567890123"));
    assertThat(files.rows(format, file, found))
        .containsExactly(
            Arrays.asList("1.10", "x", null),
            Arrays.asList("1E2", null, "12345678901234567890123"));
    assertThat(files.lines(format, file, found)).containsExactly(1L, 2L);
  }

  @Test
  void flattensObjectsAndKeepsArraysAsText() {
    var file =
        files.file("a.json", "[{\"a\": {\"b\": {\"c\": true}}, \"d\": [1.0, {\"e\": \"\\\"\"}]}]");
    var found = only(file);
    assertThat(found.source().headers()).containsExactly("a.b.c", "d");
    assertThat(files.rows(format, file, found))
        .containsExactly(List.of("true", "[1.0,{\"e\":\"\\\"\"}]"));
  }

  @Test
  void findsTheArraysInsideAnObjectTheLargestFirst() {
    var file =
        files.file(
            "a.json",
            "{\"meta\": {\"tags\": [\"x\"], \"authors\": [{\"n\": 1}]}, \"data\": {\"items\": [{\"k\": 1}, {\"k\": 2}]}}");
    var found = format.find(file);
    assertThat(found.stream().map(f -> f.source().sheet().orElseThrow()))
        .containsExactly("$.data.items", "$.meta.authors");
    assertThat(found.getFirst().title()).isEqualTo("items");
    assertThat(files.rows(format, file, found.getFirst()))
        .containsExactly(List.of("1"), List.of("2"));
    assertThat(files.rows(format, file, found.getLast())).containsExactly(List.of("1"));
  }

  @Test
  void readsAnArrayOfArraysWithItsHeaderFirst() {
    var file = files.file("a.json", "[[\"Tên\", \"\", \"Tên\"], [\"An\", 1, 2], [\"Bình\", 3]]");
    var found = only(file);
    assertThat(found.source().headers()).containsExactly("Tên", "column2", "Tên (2)");
    assertThat(found.sample()).containsExactly(List.of("An", "1", "2"), List.of("Bình", "3", ""));
    assertThat(files.rows(format, file, found))
        .containsExactly(List.of("An", "1", "2"), Arrays.asList("Bình", "3", null));
  }

  @Test
  void takesTheLastOfTwoEqualKeysAndSaysSo() {
    var file = files.file("a.json", "[{\"a\": 1},\n{\"a\": 2, \"a\": 3}]");
    var found = only(file);
    assertThat(found.notes()).contains(new Note("duplicateKeys", List.of("1", "2")));
    assertThat(files.rows(format, file, found)).containsExactly(List.of("1"), List.of("3"));
  }

  @Test
  void readsOtherEncodingsAndPackedText() {
    var text = "[{\"tên\": \"Đắk Lắk\"}]";
    var mark = "\ufeff" + text;
    for (var bytes :
        List.of(
            mark.getBytes(StandardCharsets.UTF_8),
            mark.getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE),
            RecordFiles.packed(text.getBytes(StandardCharsets.UTF_8)))) {
      var file = files.file("a.json", bytes);
      assertThat(format.fit(bytes, "data")).isPositive();
      assertThat(files.rows(format, file, only(file))).containsExactly(List.of("Đắk Lắk"));
    }
  }

  @Test
  void keepsLineBreaksQuotesAndStrangeSigns() {
    var file =
        files.file(
            "a.json",
            "[{\"a\": \"x\\r\\n\\\"y\\\",z\", \"b\": \"\\u0000\\ud800\"}, {\"a\": \"\", \"b\": \"😀\"}]");
    var rows = files.rows(format, file, only(file));
    assertThat(rows.getFirst()).containsExactly("x\r\n\"y\",z", "\ufffd\ufffd");
    assertThat(rows.getLast().getLast()).isEqualTo("😀");
  }

  @Test
  void namesTheLineWhereTheTextIsBroken() {
    var file = files.file("số liệu.json", "[{\"a\": 1},\n{\"a\": 2\n{\"a\": 3}]");
    assertThatThrownBy(() -> format.find(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(IngestCode.FILE_CORRUPT);
              assertThat(problem.getMessage()).contains("số liệu.json", "3");
            });
    refused("[{\"a\": 1}", IngestCode.FILE_CORRUPT);
  }

  @Test
  void refusesWhatHoldsNoTable() {
    refused("", IngestCode.FILE_EMPTY);
    refused("[]", IngestCode.TABLE_MISSING);
    refused("[1, 2]", IngestCode.TABLE_MISSING);
    refused("{\"data\": []}", IngestCode.TABLE_MISSING);
    refused("[[\"a\", \"b\"]]", IngestCode.ONLY_HEADER);
    refused("[{}]", IngestCode.TABLE_MISSING);
  }

  @Test
  void refusesWhatIsTooDeepOrTooWide() {
    refused("[".repeat(100_000), IngestCode.LINE_TOO_LONG);
    var wide = new StringBuilder("[{");
    for (var column = 0; column < 3_000; column++) {
      wide.append(column == 0 ? "" : ",").append("\"c").append(column).append("\":1");
    }
    refused(wide.append("}]").toString(), IngestCode.TOO_MANY_COLUMNS);
  }

  @Test
  void refusesAPackedFileThatGrowsWithoutEnd() {
    var blanks = new byte[300 << 20];
    Arrays.fill(blanks, (byte) ' ');
    var file = files.file("a.json.gz", RecordFiles.packed(blanks));
    assertThatThrownBy(() -> format.find(file))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(IngestCode.FILE_BOMB));
  }

  @Test
  void doesNotTakeOtherTexts() {
    for (var text : List.of("a,b\n1,2", "", "<html>", "PAR1", "{curly}", "\u0000\u0001")) {
      assertThat(format.fit(text.getBytes(StandardCharsets.UTF_8), "a.json")).isZero();
    }
  }

  private Found only(SourceFile file) {
    var found = format.find(file);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private void refused(String text, IngestCode code) {
    var file = files.file("a.json", text);
    assertThatThrownBy(() -> format.find(file))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
