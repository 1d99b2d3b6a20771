package vn.phusa.app.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.inner.ServerWords;

/** Speaks to a server as any other program does: over its HTTP API. */
final class ServerClient implements AutoCloseable {

  private static final int REFUSED_FROM = 400;

  private final HttpClient http;
  private final JsonMapper json = JsonMapper.shared();
  private final String url;
  private final Optional<String> key;

  private ServerClient(String url, Optional<String> key, HttpClient.Builder http) {
    this.url = url.replaceAll("/+$", "");
    this.key = key;
    this.http = http.connectTimeout(Duration.ofSeconds(10)).build();
  }

  /**
   * A client of a server anywhere; over HTTPS its certificate is checked as browsers do.
   *
   * @param key sent as a bearer token
   */
  static ServerClient of(String url, Optional<String> key) {
    return new ServerClient(url, key, HttpClient.newBuilder());
  }

  /** A client of the server whose state lies in this directory. */
  static ServerClient ofOwn(String url, Optional<String> key, Path state) {
    var http = HttpClient.newBuilder();
    return new ServerClient(
        url, key, url.startsWith("https:") ? http.sslContext(OwnServer.context(state)) : http);
  }

  String url() {
    return url;
  }

  JsonNode get(String path, Map<String, String> query) {
    return answer(send(request(path, query).GET().build()));
  }

  JsonNode post(String path, Object body) {
    return post(path, Map.of(), body);
  }

  JsonNode post(String path, Map<String, String> query, Object body) {
    return answer(
        send(
            request(path, query)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build()));
  }

  /** Sends a file as it is. */
  JsonNode upload(String path, Map<String, String> query, Path file) throws IOException {
    return answer(
        send(
            request(path, query)
                .header("Content-Type", "application/octet-stream")
                .POST(body(file))
                .build()));
  }

  /** The answer as it comes, for rows. */
  InputStream stream(String path, Map<String, String> query) {
    var response = exchange(request(path, query).GET().build());
    if (response.statusCode() >= REFUSED_FROM) {
      throw new Refusal(tree(response));
    }
    return response.body();
  }

  @Override
  public void close() {
    http.close();
  }

  private static BodyPublisher body(Path file) throws IOException {
    return BodyPublishers.ofFile(file);
  }

  private HttpRequest.Builder request(String path, Map<String, String> query) {
    var request = HttpRequest.newBuilder(URI.create(url + path + encoded(query)));
    request.header("Accept", "application/json, application/problem+json, */*;q=0.1");
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private static String encoded(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    return exchange(request);
  }

  private HttpResponse<InputStream> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException failure) {
      throw new Unreachable(url, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unreachable(url, interrupted);
    }
  }

  private JsonNode answer(HttpResponse<InputStream> response) {
    var tree = tree(response);
    if (response.statusCode() >= REFUSED_FROM) {
      throw new Refusal(tree);
    }
    return tree;
  }

  private JsonNode tree(HttpResponse<InputStream> response) {
    try (var body = response.body()) {
      return json.readTree(body);
    } catch (IOException failure) {
      throw new Unreachable(url, failure);
    }
  }

  /** Tells in both languages why there is no answer, and returns the exit code. */
  static int report(RuntimeException failure, PrintWriter err) {
    err.println(
        failure instanceof Refusal refusal
            ? refusal.sentences()
            : ServerWords.of("shell.unreachable", String.valueOf(failure.getMessage())));
    return IngestCommand.REFUSED;
  }

  /** The server said no, in its own words. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient JsonNode problem;

    Refusal(JsonNode problem) {
      super(problem.path("detailEn").asString(problem.toString()));
      this.problem = problem;
    }

    JsonNode problem() {
      return problem;
    }

    /** Both sentences, Vietnamese first. */
    String sentences() {
      return problem.path("detailVi").asString("")
          + System.lineSeparator()
          + problem.path("detailEn").asString("");
    }
  }

  /** No server answered. */
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String url, Exception cause) {
      super(url, cause);
    }
  }
}
