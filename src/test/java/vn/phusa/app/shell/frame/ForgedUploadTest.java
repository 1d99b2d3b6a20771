package vn.phusa.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Forms with files bear their token in the body, and nothing is read of who may not send one. */
class ForgedUploadTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final String UPLOAD = "/console/upload";
  private static final byte[] TABLE = "ma,ten\n1,An\n2,Bình\n".getBytes(StandardCharsets.UTF_8);

  @BeforeAll
  static void makeAccount() {
    House.bean(Accounts.class)
        .ensure("gui-tep", "Gửi Tệp", "H61.03", Set.of(Role.OFFICER), PASSWORD);
  }

  @Test
  void takesAFileWithTheTokenOfItsPage() {
    var officer = signedIn();
    assertThat(officer.open(UPLOAD).body()).doesNotContain("?_csrf");
    assertThat(officer.upload(UPLOAD, "dung.csv", TABLE, Map.of()).statusCode()).isEqualTo(302);
  }

  @Test
  void takesNoneWithAForgedTokenOrWithout() throws IOException {
    var officer = signedIn();
    officer.open(UPLOAD);
    officer.upload(UPLOAD, "truoc.csv", TABLE, Map.of());
    var before = kept();
    assertThat(before).isNotEmpty();
    var table = "ma,ten\n1,Giả\n".getBytes(StandardCharsets.UTF_8);
    for (var path : List.of(UPLOAD, "/console/runs/khong-co/corrections")) {
      officer.open(UPLOAD);
      var forged = officer.uploadForged(path, "gia.csv", table, Map.of());
      assertThat(forged.statusCode()).as(path).isEqualTo(403);
      assertThat(forged.body()).contains("access/FORM_EXPIRED");
      var bare =
          "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"gia.csv\"\r\n\r\n"
              + "ma,ten\n1,Giả\n\r\n--x--\r\n";
      var without =
          officer.send(
              officer
                  .request(path)
                  .header("Accept", "text/html")
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(BodyPublishers.ofString(bare)));
      assertThat(without.statusCode()).as(path).isEqualTo(403);
    }
    assertThat(kept()).isEqualTo(before);
  }

  /** The answer comes although not one byte of what was announced has been sent. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        UPLOAD,
        "/sign-in",
        "/welcome",
        "/api/v1/uploads?name=a.csv",
        "/console/runs/x/corrections",
        "/oauth2/token",
        "/oauth2/revoke"
      })
  void readsNothingOfWhoIsNotSignedIn(String path) throws IOException {
    for (var type : List.of("multipart/form-data", "Multipart/Mixed")) {
      try (var socket = new Socket("localhost", URI.create(House.url()).getPort())) {
        socket.setSoTimeout(20_000);
        var head =
            "POST %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: %s; boundary=x\r\n"
                + (path.startsWith("/oauth2") ? "Authorization: Basic eDp5\r\n" : "")
                + "Content-Length: 500000000\r\n\r\n";
        socket
            .getOutputStream()
            .write(head.formatted(path, type).getBytes(StandardCharsets.US_ASCII));
        var answer =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(answer.readLine()).as(type).matches("HTTP/1.1 (302|400|401) ?.*");
      }
    }
  }

  private static Visitor signedIn() {
    var visitor = House.visitor();
    visitor.signIn("gui-tep", PASSWORD);
    return visitor;
  }

  /** Not what is arriving: the server takes that away when it has answered. */
  private static List<Path> kept() throws IOException {
    var raw = House.directory().resolve("raw");
    try (var files = Files.walk(raw)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(raw.resolve("arriving")))
          .sorted()
          .toList();
    }
  }
}
