package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.SourceFile;

/** Polluted files are read as a careful person would read them. */
class PollutionTest {

  private final DelimitedFormat format = new DelimitedFormat();

  @TempDir Path folder;

  @Test
  void readsPollutedFilesAsACarefulPersonWould() throws IOException {
    var below = new ArrayList<String>();
    var sum = 0.0;
    var all = Pollutions.all();
    for (var pollution : all) {
      var fidelity = read(pollution);
      sum += fidelity.mean();
      if (fidelity.mean() < pollution.floor()) {
        below.add(
            pollution.name()
                + String.format(
                    Locale.ROOT,
                    " h %.3f r %.3f c %.3f floor %.2f",
                    fidelity.header(),
                    fidelity.records(),
                    fidelity.cells(),
                    pollution.floor()));
      }
    }
    var score = 10 * sum / all.size();
    Files.writeString(
        Path.of("target/pollution-score.txt"),
        String.format(Locale.ROOT, "%d files, score %.3f of 10%n", all.size(), score)
            + String.join("\n", below));
    assertThat(below).isEmpty();
    assertThat(score).isGreaterThan(9.8);
  }

  private Fidelity read(Pollution pollution) throws IOException {
    var path = Files.write(folder.resolve("file.csv"), pollution.bytes());
    try {
      var found = format.find(new SourceFile("file.csv", path, pollution.bytes().length, ""));
      var table = found.getFirst();
      var header = table.source().headerFrom() == 0 ? List.<String>of() : table.source().headers();
      return Fidelity.of(pollution.header(), pollution.rows(), header, table.sample());
    } catch (Problem problem) {
      return new Fidelity(0, 0, 0);
    }
  }
}
