package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files with their proposals taken as they are. A sample of them; with {@code
 * -Dphusa.realfiles=all} every one, with {@code -Dphusa.realfiles=health} those of that folder,
 * which takes many minutes. {@code target/real-files.tsv} grows by a line for each file.
 */
class RealFilesTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final Path REPORT = Path.of("target/real-files.tsv");
  private static final String WANTED = System.getProperty("phusa.realfiles", "");
  private static final boolean ALL = !WANTED.isEmpty();
  private static final int SAMPLED = 24;

  @TempDir Path work;

  private final List<String> contradicting = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private int right;
  private int checked;

  @Test
  void whatIsProposedHolds() throws IOException, SQLException {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var keys = ALL ? new AnswerKeys(DATA).withDiseases() : new AnswerKeys(DATA);
    Files.writeString(REPORT, "");
    try (var way = new WholeWay(work)) {
      for (var file : files()) {
        read(way, keys, file);
      }
    }
    assertThat(contradicting).as("files with a proposal that refuses its own rows").isEmpty();
    assertThat(checked).isPositive();
    if (!ALL) {
      assertThat(unread).as("files with key columns that no proposed column holds").isEmpty();
      assertThat(right).isEqualTo(checked);
    }
  }

  private void read(WholeWay way, AnswerKeys keys, Path file) throws IOException {
    var tables = way.tables(file);
    if (tables.stream().anyMatch(TypedTable::contradictsItself)) {
      contradicting.add(file.getFileName().toString());
    }
    var key = keys.of(file);
    var outcomes =
        key.orElse(List.of()).stream().map(column -> column.outcome(tables)).sorted().toList();
    if (key.isPresent()) {
      checked++;
      right += outcomes.getLast() == KeyColumn.Outcome.RIGHT ? 1 : 0;
    }
    if (!outcomes.isEmpty() && outcomes.getFirst() == KeyColumn.Outcome.MISSING) {
      unread.add(file.getFileName().toString());
    }
    Files.writeString(REPORT, line(file, tables, outcomes) + "\n", StandardOpenOption.APPEND);
  }

  private static String line(Path file, List<TypedTable> tables, List<KeyColumn.Outcome> outcomes) {
    var cells = new ArrayList<String>(List.of(DATA.relativize(file).toString()));
    cells.add("tables " + tables.size());
    cells.add("failed rows " + tables.stream().mapToLong(TypedTable::failedRows).sum());
    for (var outcome : KeyColumn.Outcome.values()) {
      cells.add(outcome + " " + outcomes.stream().filter(outcome::equals).count());
    }
    return String.join("\t", cells);
  }

  private static List<Path> files() throws IOException {
    try (var statistics = Files.walk(DATA.resolve("statistics"));
        var sensors = Files.walk(DATA.resolve("sensors"))) {
      var all = new ArrayList<>(statistics.filter(RealFilesTest::isTable).sorted().toList());
      all.addAll(sensors.filter(RealFilesTest::isTable).sorted().toList());
      return ALL ? all.stream().filter(RealFilesTest::isWanted).toList() : sample(all);
    }
  }

  /** Small ones, evenly spread: the large ones take seconds each. */
  private static List<Path> sample(List<Path> all) {
    var small = all.stream().filter(file -> file.toFile().length() < 150_000).toList();
    return IntStream.range(0, SAMPLED)
        .mapToObj(index -> small.get(index * small.size() / SAMPLED))
        .toList();
  }

  private static boolean isWanted(Path file) {
    return WANTED.equals("all") || file.toString().contains("/" + WANTED);
  }

  private static boolean isTable(Path file) {
    return file.toString().matches(".*[.](csv|csv[.]gz|xlsx?|json)");
  }
}
