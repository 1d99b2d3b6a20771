package vn.phusa.collect.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phusa.collect.ingest.Format;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.testing.Prompt;

/** Whatever the bytes of a file of records are: tables that can be opened, or a problem. */
class JsonFuzzTest {

  @TempDir static Path folder;

  private final List<Format> formats =
      List.of(new JsonFormat(), new NdjsonFormat(), new GeoJsonFormat());

  static Stream<byte[]> files() {
    return Stream.of(
            "[{\"ma\":\"01\",\"ten\":\"An\"},{\"ma\":2,\"ten\":null}]",
            "{\"data\":{\"items\":[{\"a\":{\"b\":[1,2]}},{\"a\":1}]},\"n\":2}",
            "{\"a\":1}\n{\"a\":2,\"a\":3}\n\n{\"b\":1e999}\n",
            "[[\"ma\",\"ten\"],[\"1\",\"An\"]]",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + "{\"type\":\"Point\",\"coordinates\":[106.4,10.2]},\"properties\":{\"ten\":\"A\"}}]}",
            "[{\"\":1,\" \":2,\"a.b\":3,\"a\":{\"b\":4}}]",
            "[".repeat(2_000),
            "{\"a\":\"\\ud800\"}",
            "[1,2,")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "1m")
  void everyFileIsReadOrRefused(byte @NotNull [] bytes) throws IOException {
    var path = Files.write(folder.resolve("any.json"), bytes);
    var file = new SourceFile("any.json", path, bytes.length, "any");
    for (var format : formats) {
      Prompt.answersOrRefuses("ingest", () -> read(format, file));
    }
  }

  private static void read(Format format, SourceFile file) {
    for (var found : format.find(file)) {
      var width = found.source().headers().size();
      assertThat(found.sample()).allMatch(row -> row.size() == width);
      assertThat(found.source().headers()).doesNotHaveDuplicates();
      assertThat(format.open(file, found.source(), folder).fields()).isNotEmpty();
    }
  }
}
