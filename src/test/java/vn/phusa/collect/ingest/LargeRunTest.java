package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** Bad rows of files that are too large to be looked through before they are loaded. */
@WholeHouse
class LargeRunTest {

  private static final String NOTE = "x".repeat(1000);
  private static final int LONG_ROWS = 70_000;
  private static final int MIDDLE = 35_000;
  private static final int MANY = 1_000_000;

  @Autowired Ingest ingest;
  @Autowired Quarantine quarantine;
  @Autowired Access access;
  @TempDir Path folder;

  @Test
  void oneBadRowInTheMiddleOfALongFileIsFoundWithItsLine() throws IOException {
    var run = load("thu.dai", longFile("hỏng," + NOTE));

    assertThat(run.counts()).isEqualTo(new RunCounts(LONG_ROWS, LONG_ROWS - 1, 0, 1));
    assertThat(run.state()).isEqualTo(RunState.COMMITTED);
    var bad = quarantine.rows(run.id(), 0, 10);
    assertThat(bad).hasSize(1);
    assertThat(bad.getFirst().line()).isEqualTo(MIDDLE + 1);
    assertThat(bad.getFirst().values()).containsExactly("hỏng", NOTE);
  }

  @Test
  void aRowOfAnotherWidthInTheMiddleSendsTheFileTheCarefulWay() throws IOException {
    var run = load("thu.dai-lech", longFile("hỏng," + NOTE + ",thừa"));

    assertThat(run.state()).isEqualTo(RunState.COMMITTED);
    assertThat(run.counts().read()).isEqualTo(LONG_ROWS);
    assertThat(quarantine.rows(run.id(), 0, 10))
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(MIDDLE + 1));
  }

  @Test
  void aMillionBadRowsAreAllKeptWithTheirLines() throws IOException {
    var path = folder.resolve("hong.csv");
    try (var out = Files.newBufferedWriter(path)) {
      out.write("so,ten\n");
      for (var i = 1; i <= MANY; i++) {
        out.write("sai " + i + ",a\n");
      }
    }
    var run = load("thu.trieu-dong-hong", path);

    assertThat(run.state()).isEqualTo(RunState.REFUSED);
    assertThat(run.counts()).isEqualTo(new RunCounts(MANY, 0, 0, MANY));
    assertThat(quarantine.count(run.id())).isEqualTo(MANY);
    var last = quarantine.rows(run.id(), MANY - 1L, 10);
    assertThat(last).hasSize(1);
    assertThat(last.getFirst().line()).isEqualTo(MANY + 1L);
    assertThat(last.getFirst().values()).containsExactly("sai " + MANY, "a");
  }

  private Path longFile(String middle) throws IOException {
    var path = folder.resolve("dai.csv");
    try (var out = Files.newBufferedWriter(path)) {
      out.write("so,ghi_chu\n");
      write(out, 1, MIDDLE);
      out.write(middle + "\n");
      write(out, MIDDLE + 1, LONG_ROWS + 1);
    }
    return path;
  }

  private static void write(BufferedWriter out, int from, int to) throws IOException {
    for (var i = from; i < to; i++) {
      out.write(i + "," + NOTE + "\n");
    }
  }

  private Run load(String slug, Path path) throws IOException {
    var wish =
        new DraftWish(
            slug, Optional.empty(), Optional.of("replace"), List.of(), Classification.OPEN);
    try (var content = Files.newInputStream(path)) {
      var file = ingest.receive(path.getFileName().toString(), content, access.system());
      var request = ingest.draft(file, ingest.propose(file).getFirst(), wish);
      return ended(ingest.start(numbered(request), access.system()));
    }
  }

  /** The first column is to hold whole numbers, whatever the file looks like. */
  private static RunRequest numbered(RunRequest request) {
    var wanted = request.contract();
    var columns =
        wanted.columns().stream()
            .map(column ->
                column.id().equals("so")
                    ? new Column(
                        column.id(),
                        column.label(),
                        column.source(),
                        column.description(),
                        ColumnType.INTEGER,
                        false,
                        false,
                        column.unit(),
                        column.form(),
                        List.of())
                    : column)
            .toList();
    var contract =
        new Contract(
            wanted.dataset(),
            wanted.version(),
            wanted.title(),
            columns,
            List.of(),
            List.of(),
            wanted.thresholds(),
            wanted.freshnessDays());
    return new RunRequest(
        request.file(), request.source(), request.dataset(), contract, request.mode());
  }

  private Run ended(Run started) {
    return Eventually.until(
        Duration.ofMinutes(5), () -> ingest.run(started.id()), run -> run.state().isAtRest());
  }
}
