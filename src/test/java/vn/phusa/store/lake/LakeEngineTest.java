package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine tells of itself while it works, and what it leaves on the machine. */
class LakeEngineTest {

  @TempDir Path dir;
  private LakeFixture room;

  @BeforeEach
  void start() {
    room = new LakeFixture(dir);
  }

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void tellsHowFarABatchIs() throws IOException {
    var file = dir.resolve("a.csv");
    Files.write(
        file,
        (Iterable<String>)
            IntStream.rangeClosed(0, 1_000_000)
                    .mapToObj(row -> row == 0 ? "ma,so" : "ma so " + row + "," + row)
                ::iterator);
    var rows = LakeFixture.good("select ma, so from read_csv('" + file + "')");
    var schema = LakeFixture.schema("ma TEXT, so DECIMAL");
    var request = LakeFixture.request(schema, rows, new Mode.Append(), List.of(), "far");
    var staged = CompletableFuture.supplyAsync(() -> room.lake().stage(request));
    var shares = new ArrayList<Double>();
    while (!staged.isDone()) {
      shares.add(room.lake().progress("far"));
    }
    assertThat(staged.join().good().rows()).isEqualTo(1_000_000);
    assertThat(shares).anyMatch(share -> share > 0).allMatch(share -> share <= 1);
    assertThat(room.lake().progress("far")).isNegative();
  }

  @Test
  void leavesNoLibraryWhereTheMachineKeepsTemporaryFiles() throws IOException {
    room.put("ma TEXT, so DECIMAL", "select 'a' as ma, 1 as so", new Mode.Append());
    var maps = Path.of("/proc/self/maps");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.isReadable(maps), "left out: no Linux");
    try (var loaded = Files.lines(maps)) {
      assertThat(loaded.filter(line -> line.contains("libduckdb_java")))
          .isNotEmpty()
          .allMatch(line -> line.endsWith(" (deleted)"));
    }
  }
}
