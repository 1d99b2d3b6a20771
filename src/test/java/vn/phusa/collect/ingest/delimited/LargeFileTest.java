package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.collect.ingest.SourceFile;

/** Files that are larger than the engine's memory. */
class LargeFileTest {

  private static final int ROWS = 120_000;
  private static final String MEMORY = "96MB";

  @TempDir Path folder;
  private final DelimitedFormat format = new DelimitedFormat();

  @Test
  void theEngineReadsARegularFileInLessMemoryThanTheFileHas() throws Exception {
    var file = file("id,ghi chú\n");
    var source = format.find(file).getFirst().source();

    assertThat(source.plain()).isTrue();
    assertThat(LocalEngine.count(format.open(file, source, folder), MEMORY)).isEqualTo(ROWS);
  }

  @Test
  void andTheCleanCopyOfAnIrregularOne() throws Exception {
    var file = file("id,ghi chú\n");
    var source = format.find(file).getFirst().source().carefully();

    assertThat(LocalEngine.count(format.open(file, source, folder), MEMORY)).isEqualTo(ROWS);
  }

  @Test
  void aLineOfManyMegabytesIsReadToo() throws SQLException, IOException {
    var path = folder.resolve("dai.csv");
    var longest = "á".repeat(7 << 20);
    Files.writeString(path, "id,ghi chú\n1,\"" + longest + "\"\n2,b\n");
    var file = new SourceFile("dai.csv", path, Files.size(path), "");
    var source = format.find(file).getFirst().source();

    for (var way : java.util.List.of(source, source.carefully())) {
      assertThat(LocalEngine.rows(format.open(file, way, folder)))
          .extracting(row -> row.get(1).length())
          .containsExactly(longest.length(), 1);
    }
  }

  private SourceFile file(String header) throws IOException {
    var path = folder.resolve("lon.csv");
    try (var out = Files.newBufferedWriter(path)) {
      out.write(header);
      var note = "x".repeat(1000);
      for (var i = 1; i <= ROWS; i++) {
        out.write(i + "," + note + "\n");
      }
    }
    return new SourceFile("lon.csv", path, Files.size(path), "");
  }
}
