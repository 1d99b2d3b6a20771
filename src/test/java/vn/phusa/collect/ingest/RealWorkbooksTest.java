package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The workbooks that offices really publish, read by the layout and the workbook format together.
 */
class RealWorkbooksTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final List<String> FOLDERS =
      List.of(
          "statistics/gso-monthly/tables",
          "statistics/budget/tables",
          "statistics/indices/tables",
          "statistics/health/yearbooks",
          "sensors/climate-monthly/stations");

  private record Answer(String file, String sheet, long header, long body, long end) {}

  @Test
  void readsEveryWorkbook() {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var format = format();
    var silent = new ArrayList<String>();
    var weak = 0;
    var tables = 0;
    for (var file : files()) {
      var found = format.find(source(file));
      if (found.getFirst().sample().isEmpty() || found.getFirst().certainty() < 0.6) {
        silent.add(file.getFileName().toString());
      }
      tables += found.size();
      weak += (int) found.stream().filter(each -> each.certainty() < 0.7).count();
    }
    assertThat(silent).isEmpty();
    assertThat(tables).isGreaterThan(2_900);
    assertThat(weak * 100).isLessThan(tables);
  }

  @Test
  void findsHeaderAndRowsWhereAPersonSeesThem() throws IOException {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var format = format();
    var found = new HashMap<String, List<Found>>();
    var wrong = new ArrayList<String>();
    var answers = answers();
    for (var answer : answers) {
      var path = DATA.resolve("statistics").resolve(answer.file());
      var tables = found.computeIfAbsent(answer.file(), name -> format.find(source(path)));
      if (tables.stream().noneMatch(table -> right(table.source(), answer))) {
        wrong.add(answer.toString());
      }
    }
    assertThat(wrong).as("wrong of %s", answers.size()).hasSizeLessThanOrEqualTo(3);
  }

  /**
   * Every station's workbook: a header of month names on line 5, a row for each year from line 6.
   */
  @Test
  void readsEveryClimateStation() {
    assumeTrue(Files.isDirectory(DATA), "left out: ../shared/data is not here");
    var format = format();
    for (var file : files(FOLDERS.getLast())) {
      var asTheyStand =
          format.find(source(file)).stream()
              .filter(table -> table.source().shape().melt().isEmpty())
              .toList();
      assertThat(asTheyStand).as(file.toString()).isNotEmpty();
      for (var table : asTheyStand) {
        assertThat(table.source().headerFrom()).as(file.toString()).isEqualTo(5);
        assertThat(table.source().bodyFrom()).isEqualTo(6);
        assertThat(table.source().headers()).contains("I", "II", "III", "XII");
      }
    }
  }

  private static boolean right(TableSource source, Answer answer) {
    return source.sheet().orElse("").equals(answer.sheet())
        && source.headerFrom() == answer.header()
        && source.bodyFrom() == answer.body()
        && (answer.end() == 0 || source.bodyTo() == 0 || source.bodyTo() == answer.end());
  }

  private static Format format() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.scan("vn.phusa.collect.ingest.layout", "vn.phusa.collect.ingest.workbook");
      context.refresh();
      return context.getBean("workbookFormat", Format.class);
    }
  }

  private static List<Answer> answers() throws IOException {
    try (var in = RealWorkbooksTest.class.getResourceAsStream("/ingest/workbook-answers.csv")) {
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
      return lines.map(line -> line.split("\\|", -1)).map(RealWorkbooksTest::answer).toList();
    }
  }

  private static Answer answer(String[] cells) {
    var end = cells[4].isEmpty() ? 0 : Long.parseLong(cells[4]);
    return new Answer(cells[0], cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3]), end);
  }

  private static List<Path> files() {
    return FOLDERS.stream().flatMap(folder -> files(folder).stream()).toList();
  }

  private static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      return files.filter(file -> file.toString().matches(".*\\.xlsx?")).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static SourceFile source(Path path) {
    return new SourceFile(path.getFileName().toString(), path, path.toFile().length(), "");
  }
}
