package vn.phusa.app.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.PhuSa;
import vn.phusa.app.shell.Shell;
import vn.phusa.testing.House;

/** The commands against a server that runs. */
class CommandsTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyFileGetsOneJsonLineAndTheWorstCodeCounts() throws IOException {
    var good = Files.writeString(folder.resolve("a.csv"), "Mã,Tên\n1,An\n2,Bình\n");
    var missing = folder.resolve("khong-co.csv");
    var code = ingest(good, missing, "--dataset", "so-y-te.lenh-thu", "--yes", "--json");
    var lines = out.toString().lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines)
        .extracting(line -> line.path("state").asString())
        .containsExactly("COMMITTED", "REFUSED");
    assertThat(lines.getFirst().path("accepted").asLong()).isEqualTo(2);
    assertThat(code).isEqualTo(3);
  }

  @Test
  void withoutATerminalNothingIsLoadedUnlessYesIsSaid() throws IOException {
    var file = Files.writeString(folder.resolve("b.csv"), "Mã,Tên\n1,An\n");
    assertThat(ingest(file, file, "--dataset", "so-y-te.khong-nap")).isEqualTo(2);
    assertThat(out.toString()).contains("Đọc “b.csv” (chắc chắn", "Chưa nạp.", "Not loaded.");
  }

  @Test
  void aServerThatDoesNotAnswerIsNotTakenForABadFile() throws IOException {
    var file = Files.writeString(folder.resolve("e.csv"), "Mã,Tên\n1,An\n");
    var code =
        ingest(
            file,
            file,
            "--dataset",
            "so-y-te.khong-toi",
            "--server",
            "http://localhost:1",
            "--yes",
            "--json");
    assertThat(code).isEqualTo(3);
    assertThat(out.toString()).contains("SERVER_UNREACHABLE", "http://localhost:1");
  }

  @Test
  void anUnknownColumnIsNamedInBothLanguages() throws IOException {
    var file = Files.writeString(folder.resolve("c.csv"), "Mã,Tên\n1,An\n");
    ingest(file, file, "--dataset", "so-y-te.hoi-thu", "--yes");
    var code = run("query", "so-y-te.hoi-thu", "tenn = 'An'");
    assertThat(code).isEqualTo(3);
    assertThat(err.toString()).contains("Không có cột “tenn”", "There is no column “tenn”");
  }

  @Test
  void everyDatasetIsListed() throws IOException {
    var file = Files.writeString(folder.resolve("d.csv"), "Mã,Tên\n7,An\n");
    ingest(file, file, "--dataset", "so-y-te.liet-ke", "--yes");
    assertThat(run("datasets")).isZero();
    assertThat(run("runs", "--dataset", "so-y-te.liet-ke")).isZero();
    assertThat(out.toString()).contains("so-y-te.liet-ke", "so-y-te.liet-ke <- d.csv");
  }

  @Test
  void whatTheJournalWouldLoseIsToldInBothLanguages() {
    assertThat(run("audit", "redact")).as("only counting is asked for").isEqualTo(2);
    assertThat(run("audit", "redact", "--dry-run")).isZero();
    assertThat(out.toString())
        .contains("Đăng nhập: không có mục nào cũ hơn 365 ngày.")
        .contains("Sign-ins: no entry is older than 365 days.", "Nothing was changed");
  }

  @Test
  void anUnknownOptionShowsTheUsage() {
    assertThat(run("runs", "--nothing")).isEqualTo(2);
    assertThat(err.toString()).contains("--nothing", "Usage: phusa runs");
  }

  @Test
  void anUnknownMeasureIsNamedWithTheKnownOnes() {
    assertThat(
            Shell.run(
                PhuSa.class,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "bench",
                "nothing"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("“nothing”", "start, memory, ingest, gate, rows, search");
  }

  private int ingest(Path first, Path second, String... options) {
    var arguments = new ArrayList<>(List.of("ingest", first.toString(), second.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    House.url();
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--dir", House.directory().toString()));
    return Shell.run(
        PhuSa.class,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        all.toArray(String[]::new));
  }
}
