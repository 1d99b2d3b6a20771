package vn.phusa.base.account.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A provider of identities that gives out whatever ID token it is told to. */
final class FalseProvider implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private volatile String token = "";
  private volatile Map<String, String> asked = Map.of();

  FalseProvider(RSAKey published) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/.well-known/openid-configuration", this::description);
    answer("/jwks", () -> new JWKSet(published.toPublicJWK()).toJSONObject());
    answer("/userinfo", () -> Map.of("sub", "1", "preferred_username", "that.an"));
    answer("/token", () -> Map.of("access_token", "a", "token_type", "Bearer", "id_token", token));
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void give(String idToken) {
    token = idToken;
  }

  /** The form that came with the last code. */
  Map<String, String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Map<String, Object> description() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "userinfo_endpoint",
        issuer() + "/userinfo",
        "jwks_uri",
        issuer() + "/jwks",
        "subject_types_supported",
        new String[] {"public"},
        "id_token_signing_alg_values_supported",
        new String[] {"RS256"},
        "response_types_supported",
        new String[] {"code"});
  }

  private void answer(String path, Body body) {
    server.createContext(
        path,
        exchange -> {
          if (path.equals("/token")) {
            asked = form(exchange);
          }
          var bytes = JSON.writeValueAsBytes(body.get());
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return UriComponentsBuilder.newInstance()
        .query(text)
        .build()
        .getQueryParams()
        .toSingleValueMap();
  }

  private interface Body {
    Map<String, Object> get();
  }
}
