package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files with their proposals taken as they are. A sample of them; with {@code
 * -Dphusa.realfiles=all} every one, with {@code -Dphusa.realfiles=statistics/health} those of that
 * folder, which takes many minutes. {@code target/real-files.tsv} grows by a line for each file,
 * and the counts by folder are printed at the end.
 */
class RealFilesTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final String WANTED = System.getProperty("phusa.realfiles", "");
  private static final boolean ALL = !WANTED.isEmpty();
  private static final int SAMPLED = 24;

  @TempDir Path work;

  private final RealFilesReport report = new RealFilesReport(Path.of("target/real-files.tsv"));

  @Test
  void whatIsProposedHolds() throws IOException, SQLException {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var files = files();
    var keys = new AnswerKeys(DATA);
    if (ALL && files.stream().anyMatch(file -> file.toString().contains("/health/"))) {
      keys.withDiseases();
    }
    try (var way = new WholeWay(work)) {
      for (var file : files) {
        report.add(read(way, keys, file));
      }
    }
    if (ALL) {
      System.out.println(report.counts());
    }
    assertThat(report.failing()).as("files with a proposal that refuses its own rows").isEmpty();
    assertThat(report.keyed()).isPositive();
    if (!ALL) {
      assertThat(report.wrong()).as("files that another proposal would read better").isEmpty();
    }
  }

  private static RealFilesReport.Line read(WholeWay way, AnswerKeys keys, Path file) {
    var name = DATA.relativize(file);
    try {
      var tables = way.tables(file);
      return RealFilesReport.Line.of(
          name, tables, keys.of(file).map(k -> outcomes(k, tables, file)));
    } catch (RuntimeException failure) {
      return RealFilesReport.Line.failed(name, failure);
    }
  }

  private static List<KeyColumn.Outcome> outcomes(
      List<KeyColumn> key, List<TypedTable> tables, Path file) {
    var read = new ReadFile(tables);
    var sheets = new SheetRows(file);
    return key.stream().map(column -> column.outcome(read, sheets)).toList();
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
