package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.testing.Prompt;

/** Whatever the bytes of a delimited file are: tables that can be opened, or a problem. */
class DelimitedFuzzTest {

  @TempDir static Path folder;

  private final DelimitedFormat format = new DelimitedFormat();

  static Stream<byte[]> files() {
    return Stream.of(
            "ma,ten\n01,An\n02,Bình\n",
            "sep=;\nma;ten\n1;\"An;\n2\"\n3;\"x\"y\"\n",
            "BẢNG SỐ LIỆU\n\nSTT|Tên|Giá\n1|A|1.234,5\n2|B|\n|Tổng|1.234,5\n",
            "a\tb\r\n1\t'2'\r\r3\t4",
            "\ufeffma,ten\n\"01\"\"\",\n",
            "a,b\n\u0000,1\n",
            "x")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "1m")
  void everyFileIsReadOrRefused(byte @NotNull [] bytes) throws IOException {
    var path = Files.write(folder.resolve("any.csv"), bytes);
    var file = new SourceFile("any.csv", path, bytes.length, "any");
    Prompt.answersOrRefuses(
        "ingest",
        () -> {
          for (var found : format.find(file)) {
            var width = found.source().headers().size();
            assertThat(found.sample()).allMatch(row -> row.size() == width);
            assertThat(found.source().headers()).doesNotHaveDuplicates();
            assertThat(format.open(file, found.source(), folder).fields()).isNotEmpty();
          }
        });
  }
}
