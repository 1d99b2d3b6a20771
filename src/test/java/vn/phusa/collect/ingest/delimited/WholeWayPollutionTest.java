package vn.phusa.collect.ingest.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.TypedTable;
import vn.phusa.collect.ingest.WholeWay;

/** From a delimited file to typed rows with the proposal as it is: nothing is lost or changed. */
class WholeWayPollutionTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final double HELD = 0.05;

  @TempDir Path folder;

  @Test
  void pollutedFilesComeThroughAsTheyWereMeant() throws IOException, SQLException {
    var lines = new ArrayList<String>();
    var sum = 0.0;
    var all = sample(Pollutions.all());
    try (var way = new WholeWay(folder)) {
      for (var pollution : all) {
        var fidelity = read(way, pollution);
        sum += fidelity.mean();
        lines.add(
            String.format(
                Locale.ROOT,
                "%.3f\theader %.3f\trecords %.3f\tcells %.3f\t%s",
                fidelity.mean(),
                fidelity.header(),
                fidelity.records(),
                fidelity.cells(),
                pollution.name()));
      }
    }
    var score = 10 * sum / all.size();
    lines.add(String.format(Locale.ROOT, "%d files, score %.3f of 10", all.size(), score));
    Files.write(Path.of("target/pollution-whole-way.tsv"), lines);
    assertThat(score).isGreaterThan(9.8);
  }

  /** Every tenth file; with {@code -Dphusa.realfiles=all} all of them, in a minute and a half. */
  private static List<Pollution> sample(List<Pollution> all) {
    var step = "all".equals(System.getProperty("phusa.realfiles")) ? 1 : 10;
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  /** Texts, leading zeros, long figures and mixed numbers, by chance. */
  @Test
  void aCleanTableIsNeverChangedSilently() throws IOException, SQLException {
    var random = new Random(2026);
    var changed = new ArrayList<String>();
    try (var way = new WholeWay(folder)) {
      for (var table = 0; table < 60; table++) {
        var rows = rows(random);
        var text = Writing.CLEAN.text(Writing.CLEAN.lines(rows));
        var read = way.first(Files.writeString(folder.resolve("clean.csv"), text));
        compare(rows.subList(1, rows.size()), read, changed);
      }
    }
    assertThat(changed).isEmpty();
  }

  private static void compare(List<List<String>> rows, TypedTable read, List<String> changed) {
    if (read.rows().size() != rows.size()) {
      changed.add(rows.size() + " rows became " + read.rows().size());
      return;
    }
    for (var line = 0; line < rows.size(); line++) {
      for (var column = 0; column < rows.get(line).size(); column++) {
        var before = rows.get(line).get(column);
        var after = read.rows().get(line).get(column);
        if (read.findings().get(line) == null && !same(before, after)) {
          changed.add("«" + before + "» became «" + after + "»");
        }
      }
    }
  }

  private static boolean same(String before, @Nullable Object after) {
    return switch (after) {
      case null -> before.isEmpty();
      case Number number ->
          new BigDecimal(before).compareTo(new BigDecimal(number.toString())) == 0;
      case Object other -> before.equals(other.toString());
    };
  }

  private static List<List<String>> rows(Random random) {
    var width = 2 + random.nextInt(6);
    var kinds = IntStream.range(0, width).map(column -> random.nextInt(7)).toArray();
    var rows = new ArrayList<List<String>>();
    rows.add(IntStream.range(0, width).mapToObj(column -> "Cột " + (char) ('A' + column)).toList());
    var height = 5 + random.nextInt(60);
    for (var line = 0; line < height; line++) {
      rows.add(IntStream.of(kinds).mapToObj(kind -> cell(random, kind)).toList());
    }
    return rows;
  }

  private static String cell(Random random, int kind) {
    return switch (kind) {
      case 0 -> "Xã " + (char) ('A' + random.nextInt(26)) + "  " + random.nextInt(90);
      case 1 -> String.format(Locale.ROOT, "%05d", random.nextInt(99_999));
      case 2 -> "9" + Math.abs(random.nextLong() % 1_000_000_000L) + "0123456789";
      case 3 -> String.valueOf(random.nextInt(1_000_000) - 500_000);
      case 4 -> random.nextInt(1000) + "." + random.nextInt(100);
      case 5 -> random.nextInt(4) == 0 ? "P" + random.nextInt(99) : "" + random.nextInt(99);
      default -> random.nextInt(3) == 0 ? "" : "câu \"" + random.nextInt(9) + "\", hết";
    };
  }

  private Fidelity read(WholeWay way, Pollution pollution) throws IOException {
    var path = Files.write(folder.resolve("file.csv"), pollution.bytes());
    try {
      var table = way.first(path);
      var held = table.failedRows() > HELD * table.rows().size();
      return Fidelity.of(
          pollution.header(),
          canonical(pollution.rows()),
          header(table),
          held ? List.of() : good(table));
    } catch (Problem problem) {
      return new Fidelity(0, 0, 0);
    }
  }

  private static List<String> header(TypedTable table) {
    var source = table.proposal().source();
    return source.headerFrom() == 0 ? List.of() : source.headers();
  }

  private static List<List<String>> good(TypedTable table) {
    return IntStream.range(0, table.rows().size())
        .filter(row -> table.findings().get(row) == null)
        .mapToObj(row -> table.rows().get(row).stream().map(WholeWayPollutionTest::text).toList())
        .map(WholeWayPollutionTest::canonical1)
        .toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<List<String>> canonical(List<List<String>> rows) {
    return rows.stream().map(WholeWayPollutionTest::canonical1).toList();
  }

  /** Dates, times and numbers as one text each, whether they were typed or not. */
  private static List<String> canonical1(List<String> row) {
    return row.stream().map(String::strip).map(WholeWayPollutionTest::canonical).toList();
  }

  private static String canonical(String text) {
    if (text.matches("\\d{2}/\\d{2}/\\d{4}")) {
      return LocalDate.parse(text, DAY).toString();
    }
    if (text.matches("\\d{2}:\\d{2}(:00)?")) {
      return LocalTime.parse(text).toString();
    }
    return text.matches("-?\\d{1,9}([.]\\d{1,9})?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
