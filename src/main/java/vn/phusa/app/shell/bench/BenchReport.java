package vn.phusa.app.shell.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.inner.ServerWords;

/** Figures as a table for people and, beside it, as JSON lines for programs. */
final class BenchReport implements AutoCloseable {

  private static final String LINE = "%-18s %11s %11s %-4s %8s  %-30s %s%n";

  private final PrintWriter out;
  private final @Nullable PrintWriter json;
  private int missed;

  private BenchReport(PrintWriter out, @Nullable PrintWriter json) {
    this.out = out;
    this.json = json;
  }

  static BenchReport to(PrintWriter out, @Nullable Path json) throws IOException {
    var file =
        json == null
            ? null
            : new PrintWriter(Files.newBufferedWriter(json, StandardCharsets.UTF_8), true);
    out.println(ServerWords.line("shell.bench.columns"));
    out.printf(LINE, "name", "ours", "yardstick", "unit", "ratio", "budget", "");
    out.flush();
    return new BenchReport(out, file);
  }

  void begin(String name) {
    out.println(ServerWords.line("shell.bench.begin", name));
    out.flush();
  }

  void add(Figure figure) {
    missed += figure.kept() ? 0 : 1;
    out.printf(
        Locale.ROOT,
        LINE,
        figure.name(),
        number(figure.ours()),
        number(figure.yardstick()),
        figure.unit(),
        number(figure.ratio()),
        figure.budget().words(),
        ServerWords.line(figure.kept() ? "shell.bench.kept" : "shell.bench.missed"));
    out.println("    " + figure.note());
    out.flush();
    if (json != null) {
      json.println(JsonMapper.shared().writeValueAsString(line(figure)));
    }
  }

  /** Says how many budgets are kept and returns the exit code. */
  int end() {
    out.println(ServerWords.line(missed == 0 ? "shell.bench.good" : "shell.bench.bad", missed));
    out.flush();
    return missed == 0 ? 0 : 1;
  }

  @Override
  public void close() {
    if (json != null) {
      json.close();
    }
  }

  private static LinkedHashMap<String, @Nullable Object> line(Figure figure) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("name", figure.name());
    line.put("ours", rounded(figure.ours()));
    line.put("yardstick", rounded(figure.yardstick()));
    line.put("unit", figure.unit());
    line.put("ratio", rounded(figure.ratio()));
    line.put("budget", figure.budget().words());
    line.put("note", figure.note());
    return line;
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.round(value * 1000) / 1000.0;
  }

  private static String number(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
