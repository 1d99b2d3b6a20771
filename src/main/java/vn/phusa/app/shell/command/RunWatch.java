package vn.phusa.app.shell.command;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Follows a run until nothing happens any more. */
final class RunWatch {

  private static final Set<String> MOVING = Set.of("QUEUED", "READING", "COMMITTING");
  private static final long FIRST_PAUSE_MS = 50;
  private static final long LONGEST_PAUSE_MS = 1_000;

  private final ServerClient client;
  private final IngestReport report;

  RunWatch(ServerClient client, IngestReport report) {
    this.client = client;
    this.report = report;
  }

  JsonNode untilAtRest(JsonNode started) {
    var answer = started;
    var pause = FIRST_PAUSE_MS;
    while (MOVING.contains(answer.path("run").path("state").asString())) {
      pause(pause);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      answer = client.get("/api/v1/runs/" + answer.path("run").path("id").asString(), Map.of());
      report.progress(answer);
    }
    return answer;
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerClient.Unreachable("", e);
    }
  }
}
