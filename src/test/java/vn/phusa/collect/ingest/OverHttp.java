package vn.phusa.collect.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.testing.Eventually;

/** The API as a program on this machine calls it. */
final class OverHttp {

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String key;

  OverHttp(int port, Path state) throws IOException {
    this.url = "http://localhost:" + port;
    this.key = Files.readString(state.resolve("server.key")).strip();
  }

  HttpResponse<String> upload(String name, byte[] content) throws Exception {
    return upload(name, "", content);
  }

  /**
   * @param more further parameters, each after an ampersand
   */
  HttpResponse<String> upload(String name, String more, byte[] content) throws Exception {
    var path = "/api/v1/uploads?name=" + encoded(name) + more;
    return send(request(path).POST(BodyPublishers.ofByteArray(content)));
  }

  JsonNode accepted(String name, byte[] content) throws Exception {
    return accepted(name, "", content);
  }

  JsonNode accepted(String name, String more, byte[] content) throws Exception {
    var answer = upload(name, more, content);
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.body());
    }
    return json.readTree(answer.body());
  }

  JsonNode run(String hash, String dataset, String mode) throws Exception {
    return run(Map.of("upload", hash, "dataset", dataset, "mode", mode));
  }

  /** Starts a run and waits until it is at rest. */
  JsonNode run(Map<String, ?> wanted) throws Exception {
    var wish = json.writeValueAsString(wanted);
    var started =
        send(
            request("/api/v1/runs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish)));
    if (started.statusCode() != 202) {
      throw new AssertionError(started.body());
    }
    var id = json.readTree(started.body()).at("/run/id").asString();
    return Eventually.until(
        () -> json.readTree(get("/api/v1/runs/" + id).body()),
        run -> RunState.valueOf(run.at("/run/state").asString()).isAtRest());
  }

  /** All rows of a dataset. */
  JsonNode rows(String dataset) throws Exception {
    return json.readTree(get("/api/v1/datasets/" + dataset + "/rows").body()).get("rows");
  }

  /** What the journal has of a dataset, the newest entry first. */
  List<JsonNode> entries(String dataset) throws Exception {
    var path = "/api/v1/journal?subject=" + encoded(dataset);
    return json.readTree(get(path).body()).get("entries").valueStream().toList();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
