package vn.phusa.app.shell.fuzz;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.app.shell.matrix.Cast;
import vn.phusa.app.shell.matrix.Endpoint;
import vn.phusa.testing.Visitor;

/**
 * One request: right for the most part, since what is all wrong gets no further than the first
 * look, and hostile in the rest.
 */
final class Shot {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern IDS = Pattern.compile("\\{(?:id|handle|slug)}");

  private final Endpoint endpoint;
  private final Hostile hostile;
  private final SeenPages seen;
  private final DescribedApi described;
  private final BinaryOperator<String> good;

  Shot(
      Endpoint endpoint,
      Hostile hostile,
      SeenPages seen,
      DescribedApi described,
      BinaryOperator<String> good) {
    this.endpoint = endpoint;
    this.hostile = hostile;
    this.seen = seen;
    this.described = described;
    this.good = good;
  }

  /**
   * @param kept put in place of what this person must leave as it is
   */
  HttpRequest.Builder at(Visitor visitor, String person, UnaryOperator<String> kept) {
    var fields = fields();
    var query = reads() || (api() && hostile.in(60)) || hostile.in(10) ? form(fields) : "";
    var path = kept.apply(path()) + (query.isEmpty() ? "" : "?" + kept.apply(query));
    var request =
        (reads() || api() ? visitor.request(path) : visitor.signed(path))
            .header("Accept", accept());
    if (hostile.in(30)) {
      var header = hostile.header();
      request.setHeader(header.getFirst(), header.getLast());
    } else if (api() && !reads() && !person.equals(Cast.NOBODY)) {
      request.header("Authorization", "Basic " + account(person));
    }
    return reads() ? request.GET() : body(request, fields, kept);
  }

  private HttpRequest.Builder body(
      HttpRequest.Builder request, Map<String, String> fields, UnaryOperator<String> kept) {
    if (hostile.in(20)) {
      return request
          .header("Content-Type", hostile.in(50) ? hostile.type() : type())
          .method(endpoint.method(), BodyPublishers.ofString(hostile.body()));
    }
    var body =
        switch (type()) {
          case "application/json" -> JsonMapper.shared().writeValueAsString(fields);
          case "application/x-www-form-urlencoded" -> form(fields);
          case "multipart/form-data; boundary=x" -> multipart(fields);
          default -> hostile.in(50) ? "ma,ten\n1,An\n" : hostile.value();
        };
    return request
        .header("Content-Type", type())
        .method(endpoint.method(), BodyPublishers.ofString(kept.apply(body)));
  }

  private boolean api() {
    return endpoint.pattern().startsWith("/api");
  }

  private boolean reads() {
    return endpoint.method().equals("GET");
  }

  private String accept() {
    return api() ? "*/*" : "text/html";
  }

  private String type() {
    var file = endpoint.pattern().matches(".*/(upload|corrections|rebase\\.csv|files)");
    if (!api()) {
      return file ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded";
    }
    return endpoint.type();
  }

  private String path() {
    var addresses = seen.addresses(endpoint.pattern());
    // Of those that exist, only what is read: people and sessions of the cast stay as they are.
    var exists = reads() || !endpoint.pattern().matches(".*/(people|sessions|account)/.*");
    if (!addresses.isEmpty()
        && exists
        && hostile.in(50)
        && IDS.matcher(endpoint.pattern()).find()) {
      return hostile.one(addresses);
    }
    return VARIABLE
        .matcher(endpoint.pattern())
        .replaceAll(found -> variable(found.group(1)).replace("$", "\\$"));
  }

  /** The address of what is there. */
  static String filled(Endpoint endpoint, BinaryOperator<String> good) {
    return VARIABLE
        .matcher(endpoint.pattern())
        .replaceAll(found -> good.apply(found.group(1), endpoint.pattern()));
  }

  private String variable(String name) {
    if (hostile.in(70)) {
      return good.apply(name, endpoint.pattern());
    }
    return hostile.in(20) ? hostile.encoded() : encode(hostile.value());
  }

  /** What may be sent, in one of ten cases all of it; each by itself right or hostile. */
  private Map<String, String> fields() {
    var offered = new LinkedHashMap<String, List<String>>();
    endpoint.optional().forEach(name -> offered.put(name, List.of("1", "ten", "2026-01-01")));
    endpoint.needed().forEach((name, value) -> offered.put(name, List.of(value)));
    offered.putAll(described.values(endpoint));
    offered.putAll(seen.fields(endpoint.pattern()));
    var all = hostile.in(50);
    var right = hostile.in(50) ? 90 : 50;
    var fields = new LinkedHashMap<String, String>();
    offered.forEach((name, values) -> {
      if (all || endpoint.needed().containsKey(name) || hostile.in(40)) {
        var fits = !values.isEmpty() && hostile.in(right);
        fields.put(name, fits ? hostile.one(values) : hostile.value());
      }
    });
    if (hostile.in(5)) {
      fields.put(hostile.value(), hostile.value());
    }
    return fields;
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String multipart(Map<String, String> fields) {
    var head = "--x\r\nContent-Disposition: form-data; name=\"";
    return fields.entrySet().stream()
            .map(field -> head + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
            .collect(Collectors.joining())
        + head
        + "file\"; filename=\"a.csv\"\r\n\r\nma,ten\n1,An\n2,B\r\n--x--\r\n";
  }

  private static String account(String person) {
    var account = Cast.id(person) + ":" + Cast.PASSWORD;
    return Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
