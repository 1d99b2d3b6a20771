package vn.phusa.base.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.phusa.testing.House;

/** What browsers ask in the name of pages of other sites. */
class CrossOriginTest {

  private static final String DATASETS = "/api/v1/datasets";

  @Test
  void letsAnySiteReadTheOpenApi() throws IOException {
    assertThat(ask("GET", DATASETS, ""))
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: *");
    assertThat(ask("OPTIONS", DATASETS, "GET")).startsWith("HTTP/1.1 200");
  }

  @Test
  void refusesMoreThanReadingAsAProblemInBothLanguages() throws IOException {
    for (var refused :
        new String[] {ask("OPTIONS", DATASETS, "DELETE"), ask("POST", "/api/v1/runs", "")}) {
      assertThat(refused)
          .startsWith("HTTP/1.1 403")
          .contains("Content-Type: application/problem+json")
          .contains("\"type\":\"/problems/access/cross-origin-refused\"")
          .contains("GET, HEAD")
          .contains("Trang của nơi khác", "A page of another site")
          .doesNotContain("Access-Control-Allow-Origin", "Invalid CORS request");
    }
  }

  /** A page of ours says nothing of other sites, by which browsers know that none may read it. */
  @Test
  void letsNoSiteReadAPage() throws IOException {
    assertThat(ask("GET", "/", "")).doesNotContain("Access-Control-Allow-Origin");
    assertThat(ask("OPTIONS", "/", "GET")).doesNotContain("Access-Control-Allow", "Invalid CORS");
  }

  /** Byte by byte: the JDK's client does not let the origin be named. */
  private static String ask(String method, String path, String wanted) throws IOException {
    var server = URI.create(House.url());
    var head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n"
            + "Origin: https://other.example\r\n"
            + (wanted.isEmpty() ? "" : "Access-Control-Request-Method: " + wanted + "\r\n")
            + "\r\n";
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
