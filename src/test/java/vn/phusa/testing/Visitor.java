package vn.phusa.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser: keeps cookies, follows no redirect, sends the token of the last page.
 */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String HTML = "text/html";
  private static final String BOUNDARY = "one-part-after-the-other";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String url;
  private String token = "";

  public Visitor(String url) {
    this.url = url;
  }

  /** A page, as a browser asks for it. */
  public HttpResponse<String> open(String path) {
    return send(request(path).header("Accept", HTML));
  }

  /** A call of a program, with these headers. */
  public HttpResponse<String> call(String path, String... headers) {
    var request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A form of the page that was opened last. */
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    return post(path, token, fields);
  }

  /** A form that another site sends in this visitor's name. */
  public HttpResponse<String> submitForged(String path, Map<String, String> fields) {
    return post(path, "forged", fields);
  }

  /** A file through a form of the page that was opened last. */
  public HttpResponse<String> upload(
      String path, String name, byte[] content, Map<String, String> fields) {
    return upload(path, name, content, fields, token);
  }

  /** A file through a form that another site sends in this visitor's name. */
  public HttpResponse<String> uploadForged(
      String path, String name, byte[] content, Map<String, String> fields) {
    return upload(path, name, content, fields, "forged");
  }

  private HttpResponse<String> upload(
      String path, String name, byte[] content, Map<String, String> fields, String sent) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(part("name=\"_csrf\"", bytes(sent)));
    fields.forEach((key, value) -> body.writeBytes(part("name=\"" + key + "\"", bytes(value))));
    body.writeBytes(part("name=\"file\"; filename=\"" + name + "\"", content));
    body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
    return send(
        request(path)
            .header("Accept", HTML)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** A request with the token of the page that was opened last, as scripts of pages send it. */
  public HttpRequest.Builder signed(String path) {
    return request(path).header("X-CSRF-TOKEN", token);
  }

  /** What the cookies hold, by their names. */
  public Map<String, String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (one, two) -> two));
  }

  private static byte[] part(String disposition, byte[] content) {
    var part = new ByteArrayOutputStream();
    part.writeBytes(
        bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
    part.writeBytes(content);
    part.writeBytes(bytes("\r\n"));
    return part.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public void signIn(String id, String password) {
    open("/sign-in");
    submit("/sign-in", Map.of("id", id, "password", password));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var found = TOKEN.matcher(response.body());
      token = found.find() ? found.group(1) : token;
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  private HttpResponse<String> post(String path, String sent, Map<String, String> fields) {
    var form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Accept", HTML)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encode(sent) + "&" + form)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
