package vn.phusa.collect.source.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A department's API with a key, which can be told to refuse, to fail and to send other rows. */
public final class Registry implements AutoCloseable {

  public static final String KEY = "mot-khoa-rat-dai";

  private final HttpServer server;
  public volatile int status = 200;
  public volatile String rows = "[{\"so\": 1, \"ten\": \"Một\"}, {\"so\": 2, \"ten\": \"Hai\"}]";

  public Registry() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/so-lieu";
  }

  private void answer(HttpExchange exchange) throws IOException {
    var known = KEY.equals(exchange.getRequestHeaders().getFirst("X-API-Key"));
    var body = rows.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? status : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
