package vn.phusa.collect.source.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A portal on this machine: it speaks CKAN's Action API as its documentation has it, gives its
 * catalogue in three syntaxes of RDF, keeps files, and can be told to throttle and to fail.
 */
final class OtherPortal implements AutoCloseable {

  static final String KEY = "mot-khoa-rat-dai";

  final PortalData data = new PortalData();
  final Map<String, String> files = new ConcurrentHashMap<>();
  final Map<String, String> moved = new ConcurrentHashMap<>();

  /** Paths of what was sent in full, and the keys that came along. */
  final List<String> sent = Collections.synchronizedList(new ArrayList<>());

  final List<String> keys = Collections.synchronizedList(new ArrayList<>());
  final AtomicInteger throttled = new AtomicInteger();
  final AtomicInteger failing = new AtomicInteger();
  final AtomicInteger cutting = new AtomicInteger();
  private final HttpServer server;
  volatile boolean locked;
  volatile boolean tagged = true;
  volatile boolean paged;

  OtherPortal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/3/action/", exchange -> guarded(exchange, this::act));
    server.createContext("/catalog", exchange -> guarded(exchange, this::catalogue));
    server.createContext("/files/", exchange -> guarded(exchange, this::file));
    server.createContext(
        "/", exchange -> send(exchange, 200, "text/html", "<html>Xin chào</html>"));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String url(String path) {
    return "http://" + host() + path;
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** What answers once nothing stands in the way. */
  private interface Answering {
    void answer(HttpExchange exchange, Map<String, String> query) throws IOException;
  }

  private void guarded(HttpExchange exchange, Answering answering) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Authorization");
    keys.add(exchange.getRequestURI().getPath() + " " + key);
    if (locked && !KEY.equals(key)) {
      send(exchange, 403, "application/json", "{\"success\": false}");
    } else if (take(throttled)) {
      exchange.getResponseHeaders().set("Retry-After", "0");
      send(exchange, 429, "text/plain", "");
    } else if (take(failing)) {
      send(exchange, 500, "text/plain", "");
    } else if (take(cutting)) {
      exchange.sendResponseHeaders(200, 1_000_000);
      exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      exchange.close();
    } else {
      answering.answer(exchange, query(exchange.getRequestURI()));
    }
  }

  private static boolean take(AtomicInteger left) {
    return left.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
  }

  private static Map<String, String> query(URI address) {
    return UriComponentsBuilder.fromUriString("?" + address.getQuery())
        .build()
        .getQueryParams()
        .toSingleValueMap();
  }

  private void act(HttpExchange exchange, Map<String, String> query) throws IOException {
    var result =
        exchange.getRequestURI().getPath().endsWith("package_show")
            ? data.shown(query.getOrDefault("id", ""), url(""))
            : data.found(query, url(""));
    if (result.isEmpty()) {
      send(
          exchange,
          404,
          "application/json",
          "{\"success\": false, \"error\": {\"__type\": \"Not Found Error\"}}");
      return;
    }
    sent.add(exchange.getRequestURI().getPath());
    send(
        exchange,
        200,
        "application/json;charset=utf-8",
        "{\"help\": \"…\", \"success\": true, \"result\": " + result + "}");
  }

  private void catalogue(HttpExchange exchange, Map<String, String> query) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var ending = path.substring(path.lastIndexOf('.') + 1);
    var page = paged ? Integer.parseInt(query.getOrDefault("page", "1")) : 0;
    var text = data.rdf(ending, url(""), page);
    answer(exchange, PortalData.type(ending), text);
  }

  private void file(HttpExchange exchange, Map<String, String> query) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (moved.containsKey(path)) {
      exchange.getResponseHeaders().set("Location", moved.get(path));
      send(exchange, 302, "text/plain", "");
    } else if (files.containsKey(path)) {
      answer(exchange, "text/csv", files.get(path));
    } else {
      send(exchange, 404, "text/plain", "");
    }
  }

  private void answer(HttpExchange exchange, String type, String text) throws IOException {
    var tag = "\"" + text.hashCode() + "\"";
    if (tagged) {
      exchange.getResponseHeaders().set("ETag", tag);
    }
    if (tagged && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    sent.add(exchange.getRequestURI().getPath());
    send(exchange, 200, type, text);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
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
