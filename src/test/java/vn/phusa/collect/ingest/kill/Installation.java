package vn.phusa.collect.ingest.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.testing.Serving;

/** A server in a process of its own, spoken to over HTTP; its database is looked at from outside. */
final class Installation {

  private static final Pattern URL = Pattern.compile("Phù Sa is ready: (http://localhost:\\d+)");

  private final JsonMapper json = JsonMapper.shared();
  private final Path directory;
  private final Serving serving;
  private final String url;
  private final String key;
  private final HttpClient http = HttpClient.newHttpClient();

  private Installation(Path directory, Serving serving) throws IOException {
    this.directory = directory;
    this.serving = serving;
    this.key = Files.readString(directory.resolve("server.key")).strip();
    var ready = URL.matcher(serving.output());
    this.url = ready.results().findFirst().orElseThrow().group(1);
  }

  static Installation start(Path directory) throws Exception {
    var serving = Serving.on(directory);
    serving.awaitReady();
    return new Installation(directory, serving);
  }

  /** As {@code kill -9}; answers under way break off. */
  void kill() throws Exception {
    serving.kill();
    http.shutdownNow();
  }

  /** As {@code kill}. */
  void terminate() throws Exception {
    serving.terminate();
    http.shutdownNow();
  }

  String output() throws IOException {
    return serving.output();
  }

  CompletableFuture<HttpResponse<String>> upload(Path file) {
    try {
      return http.sendAsync(
          request("/api/v1/uploads?name=" + file.getFileName())
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofFile(file))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CompletableFuture<HttpResponse<String>> run(
      String hash, String dataset, String mode, List<String> columns) {
    var wish = Map.of("upload", hash, "dataset", dataset, "mode", mode, "key", columns);
    return http.sendAsync(
        request("/api/v1/runs")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(wish)))
            .build(),
        BodyHandlers.ofString());
  }

  JsonNode act(String run, String action) throws Exception {
    return tree(
        http.send(
            request("/api/v1/runs/" + run + "/" + action).POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString()));
  }

  /** All rows of a dataset as they leave through the gate. */
  Path download(String dataset, Path target) throws Exception {
    var answer =
        http.send(
            request("/api/v1/datasets/" + dataset + "/download?f=parquet").build(),
            BodyHandlers.ofFile(target));
    if (answer.statusCode() != 200) {
      throw new AssertionError(Files.readString(target));
    }
    return target;
  }

  JsonNode tree(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return json.readTree(answer.body());
  }

  /** The database, which outlives a killed server. */
  Connection database() throws IOException, SQLException {
    var port = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port + "/postgres",
        "postgres",
        Files.readString(directory.resolve("postgres.key")).strip());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key);
  }
}
