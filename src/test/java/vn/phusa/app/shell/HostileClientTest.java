package vn.phusa.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.testing.WholeHouse;

/**
 * Walks over every operation of the API's own description with values that nobody should send. What
 * is refused is refused as a problem in both languages, and nothing is ever our fault.
 */
@WholeHouse
class HostileClientTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SLUG = "thu-nghiem.khach-la";

  private static final List<String> VALUES =
      List.of(
          "",
          "%20",
          "%00",
          "a%00b",
          "%ED%A0%80",
          "%C3%28",
          "%zz",
          "%F0%9F%98%80",
          "..%2F..%2Fetc",
          "..",
          "%27%3Bdrop",
          "%3Cx%3E",
          "-1",
          "1e9",
          "1000000000",
          "9223372036854775808",
          "NaN",
          "null",
          "nonsense",
          "%28%28%28",
          "2025-02-31",
          "%2B999999999-12-31T23:59:59Z",
          "a%0Ab",
          "%E2%80%AE",
          "a,b",
          "*",
          "a".repeat(5_000));

  private static final List<String> ACCEPTS =
      List.of("nonsense", "image/png", "*/*;q=abc", "application/json;q=0", ",,,");

  private static final List<String> TYPES =
      List.of(
          "nonsense",
          "multipart/form-data",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "application/json",
          "application/json;charset=utf-16",
          "text/plain;charset=nope");

  private static final List<String> BODIES =
      List.of("", "{", "[]", "null", "--x\r\n", "a=%zz&b=%00");

  private final List<String> faults = new ArrayList<>();

  @Value("${phusa.dir}")
  private Path state;

  @Value("${local.server.port}")
  private int port;

  private String key = "";
  private String run = "";
  private String file = "";

  @BeforeEach
  void bringIn() throws IOException {
    key = Files.readString(state.resolve("server.key")).strip();
    var uploaded = body(send("POST", "/api/v1/uploads?name=a.csv", List.of(), "Mã,Tên\n1,An\n"));
    file = uploaded.get("hash").asString();
    var wish = JSON.writeValueAsString(Map.of("upload", file, "dataset", SLUG));
    var type = List.of("Content-Type: application/json");
    run = body(send("POST", "/api/v1/runs", type, wish)).at("/run/id").asString();
  }

  @Test
  void everyParameterOfEveryOperationMayBeAnything() throws IOException {
    for (var operation : operations()) {
      for (var value : VALUES) {
        for (var name : operation.inPath()) {
          probe(operation.method(), operation.path(Map.of(name, value)), List.of(), "");
        }
        for (var name : operation.inQuery()) {
          probe(operation.method(), operation.path() + "?" + name + "=" + value, List.of(), "");
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyOperationMayBeCalledInAnyWay() throws IOException {
    for (var operation : operations()) {
      for (var method : List.of("GET", "HEAD", "OPTIONS", "DELETE", "PATCH", "PUT", "FOO")) {
        probe(method, operation.path(), List.of(), "");
      }
      for (var accept : ACCEPTS) {
        probe(operation.method(), operation.path(), List.of("Accept: " + accept), "");
      }
      for (var type : operation.method().equals("GET") ? List.<String>of() : TYPES) {
        for (var body : BODIES) {
          probe(operation.method(), operation.path(), List.of("Content-Type: " + type), body);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aWishForARunMayHoldAnyJson() throws IOException {
    var wishes = new ArrayList<>(List.of("{}", "{\"upload\":null}", "{\"upload\":5}", "[[[[", "1"));
    wishes.add("[".repeat(5_000));
    wishes.add("{\"a\":".repeat(5_000));
    for (var value :
        List.of("null", "5", "[]", "{}", "\"\\u0000\"", "\"\\ud800\"", "1e999", "\"\"")) {
      for (var field :
          List.of("upload", "dataset", "table", "title", "mode", "key", "classification")) {
        wishes.add(wish(field, value));
        wishes.add(wish(field, "[" + value + "]"));
      }
    }
    for (var slug : List.of("../x", "a/b", "A.B", "-.-", "a..b", "đ.x", "a".repeat(5_000))) {
      wishes.add(wish("dataset", "\"" + slug + "\""));
    }
    for (var wish : wishes) {
      probe("POST", "/api/v1/runs", List.of("Content-Type: application/json"), wish);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aFilterMayBeAnyText() throws IOException {
    var filters =
        List.of(
            "(",
            ")".repeat(50),
            "(".repeat(20_000),
            "(".repeat(60) + "ma=1" + ")".repeat(60),
            "NOT ".repeat(4_000) + "ma=1",
            String.join(" AND ", java.util.Collections.nCopies(10_000, "ma=1")),
            "ma IN (" + "1,".repeat(5_000) + "1)",
            "ten = 'a\0b'",
            "ten='" + "x".repeat(30_000) + "'",
            "khong_co = 1",
            "ma = 'chữ'",
            "1/0=1",
            "9999999^9999999=1",
            "ma=DATE('2025-02-31')",
            "S_INTERSECTS(ten,POINT(1 1))",
            "ma=1; drop table x",
            "-".repeat(600) + "1=1",
            "ma",
            "'a'",
            "\uD83D\uDE00=1");
    for (var filter : filters) {
      for (var parameter : List.of("filter", "select", "sort", "groupBy", "aggregate", "cursor")) {
        probe("GET", rows() + "?" + parameter + "=" + encoded(filter), List.of(), "");
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aLongFilterWithinTheBoundsIsRead() throws IOException {
    var long_ = encoded("ten IN (" + "'Nguyễn Văn Ẩn',".repeat(900) + "'An')");
    assertThat(send("GET", rows() + "?filter=" + long_, List.of(), "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void headersAndAddressesMayBeAnything() throws IOException {
    for (var header :
        List.of(
            "X: " + "a".repeat(100_000),
            "Cookie: lang=../../x; phusa=x",
            "Cookie: \u0001=;;",
            "Range: bytes=x",
            "If-None-Match: x",
            "If-Match: \"999999999999\"",
            "If-Modified-Since: x",
            "Accept-Language: " + "x".repeat(1_000),
            "Accept-Encoding: nonsense",
            "Transfer-Encoding: nonsense",
            "Expect: nonsense",
            "X-HTTP-Method-Override: DELETE")) {
      probe("GET", rows(), List.of(header), "");
    }
    for (var address :
        List.of(
            "/%",
            "//",
            "/" + "a".repeat(100_000),
            "/api//v1/datasets",
            "/api/v1/%00",
            "/api/v1/datasets/a%2fb",
            "/api/v1/datasets/;x=1",
            "/api/v1/datasets/{x}",
            "/api/v1/datasets?" + "a=1&".repeat(1_200),
            "/api/v1/datasets?page=999999&size=500",
            "/error",
            "/actuator/env")) {
      probe("GET", address, List.of(), "");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aFormIsNotTakenForAFile() throws IOException {
    var form =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na\n";
    for (var type :
        List.of("multipart/form-data; boundary=x", "application/x-www-form-urlencoded")) {
      var answer =
          send("POST", "/api/v1/uploads?name=a.csv", List.of("Content-Type: " + type), form);
      assertThat(answer).startsWith("HTTP/1.1 415").contains("application/octet-stream", type);
    }
  }

  private String rows() {
    return "/api/v1/datasets/" + SLUG + "/rows";
  }

  private String wish(String field, String value) {
    var wish = JSON.createObjectNode().put("upload", file).put("dataset", SLUG + "-json");
    wish.set(field, JSON.createObjectNode());
    return JSON.writeValueAsString(wish)
        .replace("\"" + field + "\":{}", "\"" + field + "\":" + value);
  }

  private record Operation(
      String method, String pattern, List<String> inQuery, Map<String, String> good) {

    List<String> inPath() {
      return good.keySet().stream().filter(name -> pattern.contains("{" + name + "}")).toList();
    }

    String path() {
      return path(Map.of());
    }

    String path(Map<String, String> instead) {
      var path = pattern;
      for (var name : good.keySet()) {
        path = path.replace("{" + name + "}", instead.getOrDefault(name, good.get(name)));
      }
      return path;
    }
  }

  private List<Operation> operations() throws IOException {
    var good = Map.of("slug", SLUG, "code", "01", "hash", file, "id", run, "action", "retry");
    var operations = new ArrayList<Operation>();
    var document = body(send("GET", "/api/v1/openapi.json", List.of(), ""));
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var inQuery =
            operation.getValue().path("parameters").values().stream()
                .map(parameter -> resolved(document, parameter))
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .toList();
        operations.add(
            new Operation(
                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), inQuery, good));
      }
    }
    assertThat(operations).hasSizeGreaterThan(15);
    return operations;
  }

  private static JsonNode resolved(JsonNode document, JsonNode parameter) {
    var reference = parameter.path("$ref").asString("");
    return reference.isEmpty() ? parameter : document.at(reference.substring(1));
  }

  private void probe(String method, String path, List<String> headers, String body)
      throws IOException {
    var answer = send(method, path, headers, body);
    var head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    var status = head.isEmpty() ? 0 : Integer.parseInt(head.split(" ")[1]);
    var refusedRightly =
        method.equals("HEAD")
            || (head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json")
                && answer.contains("\"type\":\"/problems/")
                && answer.contains("\"detailVi\":\"")
                && answer.contains("\"detailEn\":\""));
    var ours = status >= 500 && status != 501;
    if (status == 0 || ours || (status >= 400 && !refusedRightly) || answer.contains("\tat ")) {
      faults.add(
          shortened(method + " " + path + " " + headers + " " + body) + " -> " + shortened(answer));
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(400, text.length()));
  }

  private static JsonNode body(String answer) {
    return JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Byte by byte, since clients of good manners send nothing of the kind. */
  private String send(String method, String path, List<String> headers, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head = new ArrayList<String>();
    head.add(method + " " + path + " HTTP/1.1");
    head.addAll(List.of("Host: localhost", "Connection: close", "Authorization: Bearer " + key));
    head.addAll(headers);
    head.add("Content-Length: " + bytes.length);
    try (var socket = new Socket("localhost", port)) {
      var out = socket.getOutputStream();
      out.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      return dechunked(socket.getInputStream().readAllBytes());
    }
  }

  private static String dechunked(byte[] answer) {
    var text = new String(answer, StandardCharsets.UTF_8);
    var end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.substring(0, end).toLowerCase(Locale.ROOT).contains("chunked")) {
      return text;
    }
    var pieces = text.substring(end + 4).split("\r\n");
    var body = new StringBuilder();
    for (var i = 1; i < pieces.length; i += 2) {
      body.append(pieces[i]);
    }
    return text.substring(0, end) + "\r\n\r\n" + body;
  }
}
