package vn.phusa.collect.source.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** A small HTTP API with pages of every kind, which can be told to throttle and to fail. */
final class PagedApi implements AutoCloseable {

  static final String KEY = "mot-khoa-rat-dai";
  private static final int SIZE = 7;

  final List<Integer> numbers = Collections.synchronizedList(new ArrayList<>());
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  final AtomicInteger throttled = new AtomicInteger();
  final AtomicInteger failing = new AtomicInteger();
  final AtomicInteger cutting = new AtomicInteger();
  private final HttpServer server;
  volatile boolean gone;
  volatile boolean wider;

  PagedApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/api", this::answer);
    server.createContext("/token", this::token);
    server.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
          send(exchange, 302, "");
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void token(HttpExchange exchange) throws IOException {
    var basic = "Basic " + HttpHeaders.encodeBasicAuth("may", KEY, StandardCharsets.UTF_8);
    var right = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    var given =
        "{\"access_token\": \"" + KEY + "\", \"token_type\": \"Bearer\", \"expires_in\": 60}";
    send(exchange, right ? 200 : 401, right ? given : "{\"error\": \"invalid_client\"}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    var headers = exchange.getRequestHeaders();
    var key = headers.getFirst("X-API-Key");
    if (!KEY.equals(key) && !("Bearer " + KEY).equals(headers.getFirst("Authorization"))) {
      send(exchange, 401, "");
    } else if (gone) {
      send(exchange, 404, "");
    } else if (throttled.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      exchange.getResponseHeaders().set("Retry-After", "0");
      send(exchange, 429, "");
    } else if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      send(exchange, 500, "");
    } else if (cutting.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      exchange.sendResponseHeaders(200, 1_000_000);
      exchange.getResponseBody().write("{\"data\": [".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      exchange.close();
    } else {
      page(exchange);
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    var query = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
    var way = exchange.getRequestURI().getPath();
    var tag = "\"" + numbers.hashCode() + "\"";
    if (way.equals("/api/all")) {
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        exchange.close();
        return;
      }
      send(exchange, 200, body(0, numbers.size(), ""));
      return;
    }
    var from =
        switch (way) {
          case "/api/page" -> (Integer.parseInt(query.getFirst("page")) - 1) * SIZE;
          case "/api/offset" -> Integer.parseInt(query.getFirst("offset"));
          default -> query.containsKey("at") ? Integer.parseInt(query.getFirst("at")) : 0;
        };
    var to = Math.min(from + SIZE, numbers.size());
    var more = to < numbers.size();
    if (way.equals("/api/link") && more) {
      exchange
          .getResponseHeaders()
          .add("Link", "</api/link?at=0>; rel=\"first\", </api/link?at=" + to + ">; rel=\"next\"");
    }
    send(exchange, 200, body(Math.min(from, to), to, more ? Integer.toString(to) : ""));
  }

  private String body(int from, int to, String next) {
    var rows =
        List.copyOf(numbers).subList(from, to).stream()
            .map(number ->
                "{\"so\": "
                    + number
                    + ", \"ten\": \"Xã "
                    + number
                    + "\", \"gia\": 0.5"
                    + (wider ? ", \"ghi_chu\": \"mới\"" : "")
                    + "}")
            .collect(Collectors.joining(", "));
    return "{\"data\": [" + rows + "], \"next\": \"" + next + "\"}";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
