package vn.phusa.app.shell.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.phusa.testing.WholeHouse;

/** Somebody who tries keys, from an address of their own. */
@WholeHouse
@Import(SharedData.class)
class GuessingTest {

  private static final String ROWS = "/api/v1/datasets/" + SharedData.OWN_ROWS + "/rows";
  private static final int TRIES = 50;

  @LocalServerPort int port;
  @Autowired SharedData data;

  @Test
  void hasToWaitAfterManyWrongKeysWhileRightOnesAreServed() throws Exception {
    data.load();
    var desk = new Desk("http://localhost:" + port, data.accounts());
    desk.machine("doan", Map.of());
    var key = desk.key("doan", "READ");
    try (var http = from("127.0.0.77")) {
      for (var call = 0; call < TRIES; call++) {
        assertThat(get(http, "nonsense").statusCode()).isEqualTo(401);
      }
      var limited = get(http, "nonsense");
      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(limited.body()).contains("TOO_MANY_REQUESTS");
      assertThat(limited.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
      assertThat(get(http, key).statusCode()).isEqualTo(200);
    }
    try (var another = from("127.0.0.78")) {
      assertThat(get(another, "nonsense").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void hasToWaitAfterManyWrongSecrets() throws Exception {
    try (var http = from("127.0.0.79")) {
      for (var call = 0; call < TRIES; call++) {
        assertThat(token(http).statusCode()).isEqualTo(401);
      }
      var limited = token(http);
      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(limited.body()).contains("\"temporarily_unavailable\"");
      assertThat(limited.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }
  }

  private static HttpClient from(String address) {
    return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
  }

  private HttpResponse<String> get(HttpClient http, String key)
      throws IOException, InterruptedException {
    return send(http, request(ROWS).header("Authorization", "Bearer " + key));
  }

  private HttpResponse<String> token(HttpClient http) throws IOException, InterruptedException {
    return send(
        http,
        request("/oauth2/token")
            .header("Authorization", "Basic bWF5X3g6eA==")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
