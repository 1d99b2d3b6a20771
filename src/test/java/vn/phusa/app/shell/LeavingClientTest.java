package vn.phusa.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.testing.WholeHouse;

/** Somebody who closes the socket in the middle of a download, which nobody need hear of. */
@WholeHouse
class LeavingClientTest {

  private static final String SLUG = "so-y-te.bo-di";
  private static final int ROWS = 300_000;

  private final BlockingQueue<ILoggingEvent> said = new LinkedBlockingQueue<>();
  private final AppenderBase<ILoggingEvent> listener = new Listener();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger problems = (Logger) LoggerFactory.getLogger("vn.phusa.base.problem");

  @Value("${phusa.dir}")
  private Path state;

  @Value("${local.server.port}")
  private int port;

  @BeforeEach
  void listen() {
    listener.start();
    root.addAppender(listener);
    problems.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(listener);
    problems.setLevel(null);
  }

  @Test
  void isNoFaultAndLeavesNothingHeld() throws Exception {
    bringIn();
    for (var format : new String[] {"csv", "ndjson", "json", "csv"}) {
      leave(format);
      var heard = said.poll(60, TimeUnit.SECONDS);
      assertThat(heard).as("said of %s", format).isNotNull();
      assertThat(heard.getLevel()).as("%s", heard.getFormattedMessage()).isEqualTo(Level.DEBUG);
      assertThat(heard.getThrowableProxy()).isNull();
    }
    assertThat(call("GET", "/api/v1/datasets/" + SLUG + "/download?f=csv", "").lines().count())
        .isEqualTo(ROWS + 1L);
    assertThat(said).isEmpty();
    try (var left = Files.walk(state.resolve("lake/.temp"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  /** A reset, as of a browser that is closed: what was not read yet is lost. */
  private void leave(String format) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setReceiveBufferSize(1 << 14);
      socket.setSoLinger(true, 0);
      var head =
          "GET /api/v1/datasets/%s/download?f=%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(SLUG, format, key());
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 200");
    }
  }

  private void bringIn() throws Exception {
    var file = new StringBuilder("Mã,Tên\n");
    IntStream.range(0, ROWS).forEach(row -> file.append(row).append(",Nguyễn Văn An\n"));
    var json = JsonMapper.shared();
    var hash =
        json.readTree(call("POST", "/api/v1/uploads?name=a.csv", file.toString())).get("hash");
    var wish = json.writeValueAsString(Map.of("upload", hash.asString(), "dataset", SLUG));
    var run = json.readTree(call("POST", "/api/v1/runs", wish)).at("/run/id").asString();
    var state = "";
    while (!state.equals("COMMITTED")) {
      assertThat(state).isNotIn("FAILED", "REFUSED", "HELD", "CANCELLED");
      state = json.readTree(call("GET", "/api/v1/runs/" + run, "")).at("/run/state").asString();
    }
    said.clear();
  }

  private String call(String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Authorization", "Bearer " + key())
            .header("Content-Type", body.startsWith("{") ? "application/json" : "text/csv")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private String key() throws IOException {
    return Files.readString(state.resolve("server.key")).strip();
  }

  private final class Listener extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLevel().isGreaterOrEqual(Level.WARN)
          || event.getLoggerName().startsWith("vn.phusa.base.problem")) {
        said.add(event);
      }
    }
  }
}
