package vn.phusa.app.shell.command;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.inner.ServerWords;

/**
 * What the terminal says of files that are brought in: for people, or one JSON object a file for
 * programs.
 */
final class IngestReport {

  private final PrintWriter out;
  private final boolean json;

  IngestReport(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void proposal(Path file, JsonNode uploaded, int table) {
    if (json) {
      return;
    }
    var proposal = uploaded.path("proposals").path(table);
    var title = proposal.path("title").asString("");
    var key = title.isBlank() ? "shell.ingest.proposal.untitled" : "shell.ingest.proposal";
    say(key, file.getFileName(), title, percent(proposal));
    for (var column : proposal.path("columns")) {
      out.printf(
          Locale.ROOT,
          "  %-32s %-10s %3d%%  %s%n",
          column.path("column").path("label").asString(""),
          column.path("column").path("type").asString(""),
          percent(column),
          column.path("column").path("id").asString(""));
    }
    out.flush();
  }

  void progress(JsonNode answer) {
    var share = answer.path("progress").path("share").asDouble(-1);
    if (json || share < 0) {
      return;
    }
    say(
        "shell.ingest.progress",
        (int) (share * 100),
        answer.path("progress").path("remainingSeconds").asLong(-1));
  }

  void notConfirmed(Path file) {
    if (json) {
      line(notLoaded(file, "NOT_CONFIRMED", null));
      return;
    }
    say("shell.ingest.notConfirmed");
  }

  /** Says how a run ended and returns the exit code. */
  int result(Path file, JsonNode answer) {
    var run = answer.path("run");
    if (json) {
      line(machine(file, answer));
    } else {
      people(run, answer.path("waiting").asLong());
    }
    return switch (run.path("state").asString()) {
      case "COMMITTED", "UNCHANGED" -> 0;
      case "HELD" -> IngestCommand.HELD;
      default -> IngestCommand.REFUSED;
    };
  }

  void refused(Path file, ServerClient.Refusal refusal) {
    if (json) {
      line(notLoaded(file, "REFUSED", refusal.problem()));
      return;
    }
    out.println(refusal.sentences());
    out.flush();
  }

  void unreadable(Path file, Exception failure) {
    var reason = reason(failure);
    if (json) {
      line(notLoaded(file, "REFUSED", Map.of("code", code(failure), "detail", reason)));
      return;
    }
    say("shell.ingest.unreadable", file, reason);
  }

  private static String code(Exception failure) {
    return failure instanceof ServerClient.Unreachable ? "SERVER_UNREACHABLE" : "FILE_UNREADABLE";
  }

  private void people(JsonNode run, long waiting) {
    var counts = run.path("counts");
    say("shell.ingest.state." + run.path("state").asString(), run.path("dataset").asString());
    say(
        "shell.ingest.counts",
        counts.path("read").asLong(),
        counts.path("accepted").asLong(),
        counts.path("duplicate").asLong(),
        waiting);
    if (run.path("failure").isObject()) {
      out.println(run.path("failure").path("vietnamese").asString());
      out.println(run.path("failure").path("english").asString());
      out.flush();
    }
  }

  private static Map<String, Object> machine(Path file, JsonNode answer) {
    var run = answer.path("run");
    var counts = run.path("counts");
    var line = new LinkedHashMap<String, Object>();
    line.put("file", file.toString());
    line.put("dataset", run.path("dataset").asString());
    line.put("run", run.path("id").asString());
    line.put("state", run.path("state").asString());
    line.put("read", counts.path("read").asLong());
    line.put("accepted", counts.path("accepted").asLong());
    line.put("duplicate", counts.path("duplicate").asLong());
    line.put("quarantined", counts.path("quarantined").asLong());
    line.put("snapshot", run.path("snapshot"));
    line.put("problem", run.path("failure"));
    return line;
  }

  private static Map<String, @Nullable Object> notLoaded(
      Path file, String state, @Nullable Object problem) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("file", file.toString());
    line.put("state", state);
    line.put("problem", problem);
    return line;
  }

  /** What Java says of a missing file is only its name. */
  private static String reason(Exception failure) {
    return switch (failure) {
      case NoSuchFileException missing -> ServerWords.line("shell.ingest.missing");
      case ServerClient.Unreachable gone ->
          ServerWords.line("shell.unreachable", String.valueOf(gone.getMessage()));
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static int percent(JsonNode node) {
    return (int) Math.round(node.path("certainty").asDouble() * 100);
  }

  private void say(String key, Object... values) {
    out.println(ServerWords.of(key, values));
    out.flush();
  }

  private void line(Map<String, ? extends @Nullable Object> object) {
    out.println(JsonMapper.shared().writeValueAsString(object));
    out.flush();
  }
}
