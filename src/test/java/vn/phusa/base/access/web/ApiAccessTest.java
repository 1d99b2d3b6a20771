package vn.phusa.base.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Journal;
import vn.phusa.testing.House;

/** How programs come in: nothing, Basic, the server's key, a session; and how often. */
class ApiAccessTest {

  private static final String PASSWORD = "phù sa bồi đắp";
  private static final String NOWHERE = "/api/v1/nothing-here";

  @BeforeAll
  static void makeAccounts() {
    var accounts = House.bean(Accounts.class);
    accounts.ensure("script", "Tập lệnh", null, Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("hasty", "Vội", null, Set.of(Role.OFFICER), PASSWORD);
  }

  @Test
  void letsAnyoneReadAndNobodyUnknownWrite() {
    var visitor = House.visitor();
    assertThat(visitor.call(NOWHERE).statusCode()).isEqualTo(404);
    assertThat(post("script", PASSWORD).statusCode()).isEqualTo(404);
    assertThat(post("script", "wrong").statusCode()).isEqualTo(401);
    assertThat(post("nobody", "wrong").statusCode()).isEqualTo(401);
    var unknown =
        visitor.send(visitor.request("/api/v1/x").POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(unknown.body()).contains("SIGN_IN_NEEDED");
  }

  @Test
  void tellsScriptsHowToSignIn() {
    var wrong = House.visitor().call(NOWHERE, "Authorization", basic("script", "wrong"));
    assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(wrong.body()).contains("\"code\":\"CREDENTIALS_WRONG\"");
  }

  @Test
  void writesWrongPasswordsOfScriptsIntoTheJournal() {
    House.visitor().call(NOWHERE, "Authorization", basic("go-sai", "wrong"));
    assertThat(House.bean(Journal.class).about("go-sai", 5))
        .extracting(recorded -> recorded.entry().action())
        .containsExactly("access.sign-in.failed");
  }

  @Test
  void letsTheServerKeyActAsTheHouse() throws IOException {
    var file = House.directory().resolve("server.key");
    var key = Files.readString(file);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(House.visitor().call(NOWHERE, "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(404);
    assertThat(House.visitor().call(NOWHERE, "Authorization", "Bearer x" + key).statusCode())
        .isEqualTo(401);
  }

  @Test
  void makesNoSessionForPrograms() {
    var answer = House.visitor().call(NOWHERE, "Authorization", basic("script", PASSWORD));
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void asksSessionsForTheirToken() {
    var visitor = House.visitor();
    visitor.signIn("script", PASSWORD);
    var post = visitor.send(visitor.request(NOWHERE).POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(post.statusCode()).isEqualTo(403);
    assertThat(post.body()).contains("FORM_EXPIRED");
  }

  @Test
  void slowsDownOneHastyCallerAlone() {
    var visitor = House.visitor();
    HttpResponse<String> last = visitor.call(NOWHERE, "Authorization", basic("hasty", PASSWORD));
    for (var call = 0; call < 400 && last.statusCode() == 404; call++) {
      last = visitor.call(NOWHERE, "Authorization", basic("hasty", PASSWORD));
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(last.body()).contains("TOO_MANY_REQUESTS", "calling too fast", "gọi quá nhanh");
    assertThat(post("script", PASSWORD).statusCode()).isEqualTo(404);
  }

  @Test
  void letsPagesOfOtherSitesReadButNotWrite() {
    var read = House.visitor().call(NOWHERE, "Origin", "https://example.org");
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(read.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    var visitor = House.visitor();
    var asked =
        visitor.send(
            visitor
                .request(NOWHERE)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST"));
    assertThat(asked.statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> post(String id, String password) {
    var visitor = House.visitor();
    return visitor.send(
        visitor
            .request(NOWHERE)
            .header("Authorization", basic(id, password))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private static String basic(String id, String password) {
    var both = (id + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
