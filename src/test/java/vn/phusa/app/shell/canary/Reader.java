package vn.phusa.app.shell.canary;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Somebody who asks for addresses and reads whatever comes, also packed in files. */
final class Reader {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String url;

  /**
   * @param person who signs in; empty for a visitor
   */
  Reader(String url, String person) {
    this.url = url;
    if (!person.isEmpty()) {
      signIn(person);
    }
  }

  private void signIn(String person) {
    var token = TOKEN.matcher(get("/sign-in").text());
    if (!token.find()) {
      throw new AssertionError("no form");
    }
    var form = "_csrf=" + token.group(1) + "&id=" + person + "&password=" + CanaryDataset.PASSWORD;
    var request =
        HttpRequest.newBuilder(URI.create(url + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (send(request, "/sign-in").text().contains("failed")) {
      throw new AssertionError("not signed in: " + person);
    }
  }

  /** Headers and body as text; a workbook or a Parquet file by what stands in it. */
  record Answer(int status, String text) {}

  Answer get(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "*/*");
    return send(request, path);
  }

  private Answer send(HttpRequest.Builder request, String path) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers().map() + read(answer.body()));
    } catch (IOException | SQLException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String read(byte[] body) throws IOException, SQLException {
    var start = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK")) {
      return unzipped(body);
    }
    return start.equals("PAR1") ? parquet(body) : new String(body, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] body) throws IOException {
    var file = Files.createTempFile("canary", ".xlsx");
    Files.write(file, body);
    try (var zip = new ZipFile(file.toFile())) {
      var text = new StringBuilder();
      for (var entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
      return text.toString();
    } finally {
      Files.delete(file);
    }
  }

  private static String parquet(byte[] body) throws IOException, SQLException {
    var file = Files.createTempFile("canary", ".parquet");
    Files.write(file, body);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var query = connection.prepareStatement("select t::varchar from read_parquet(?) t")) {
      query.setString(1, file.toString());
      var text = new StringBuilder();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          text.append(rows.getString(1));
        }
      }
      return text.toString();
    } finally {
      Files.delete(file);
    }
  }
}
