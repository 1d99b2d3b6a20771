package vn.phusa.base.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** The list of what the software is made of: true, and for operators alone. */
class PartsTest {

  private static final String PARTS = "/actuator/sbom/application";
  private static final String BROWSER = "text/html,*/*;q=0.8";
  private static final String PASSWORD = "mot-mat-khau-dai";

  @BeforeAll
  static void makeAccounts() {
    var accounts = House.bean(Accounts.class);
    for (var role : Role.values()) {
      accounts.ensure(id(role), "Phần " + role, null, Set.of(role), PASSWORD);
    }
  }

  @Test
  void namesEveryPartWithItsVersionAndLicence() throws SQLException {
    var parts = list(operator().call(PARTS, "Accept", "*/*").body());
    var duckdb = part(parts, "duckdb_jdbc");
    assertThat(duckdb.path("version").asString()).startsWith(runningDuckDb());
    assertThat(duckdb.path("licenses").get(0).path("license").path("id").asString())
        .isEqualTo("MIT");
    assertThat(parts.path("components").size()).isGreaterThan(100);
    assertThat(parts.path("components"))
        .as("no part without a licence")
        .allSatisfy(one -> assertThat(one.path("licenses").size()).isPositive());
    assertThat(parts.path("components"))
        .as("what only tests use is not in the jar")
        .noneSatisfy(one -> assertThat(one.path("name").asString()).contains("junit"));
  }

  @Test
  void isForOperatorsAlone() {
    assertThat(House.visitor().call(PARTS).statusCode()).isEqualTo(401);
    assertThat(House.visitor().open(PARTS).headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in");
    assertThat(House.visitor().call("/actuator/sbom").statusCode()).isEqualTo(401);
    for (var role : Role.values()) {
      var expected = role == Role.OPERATOR ? 200 : 403;
      assertThat(signedIn(role).call(PARTS, "Accept", BROWSER).statusCode())
          .as(role.name())
          .isEqualTo(expected);
    }
  }

  @Test
  void scannersBringAPasswordOrTheServersKey() throws IOException {
    var key = Files.readString(House.directory().resolve("server.key")).strip();
    assertThat(House.visitor().call(PARTS, "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(200);
    assertThat(House.visitor().call(PARTS, "Authorization", basic(Role.OPERATOR)).statusCode())
        .isEqualTo(200);
    assertThat(House.visitor().call(PARTS, "Authorization", basic(Role.STEWARD)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void nothingElseOfTheServersInsidesIsShown() {
    for (var path : new String[] {"env", "beans", "heapdump", "loggers", "configprops", "info"}) {
      assertThat(operator().open("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
    }
    var visitor = operator();
    var post = visitor.send(visitor.request(PARTS).POST(BodyPublishers.noBody()));
    assertThat(post.statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
  }

  private static JsonNode list(String body) {
    var parts = JsonMapper.shared().readTree(body);
    assertThat(parts.path("bomFormat").asString()).isEqualTo("CycloneDX");
    return parts;
  }

  private static JsonNode part(JsonNode parts, String name) {
    return StreamSupport.stream(parts.path("components").spliterator(), false)
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The list was made for the libraries that run, not for those of an earlier build. */
  private static String runningDuckDb() throws SQLException {
    try (var database = DriverManager.getConnection("jdbc:duckdb:")) {
      return database.getMetaData().getDatabaseProductVersion().replaceFirst("^v", "");
    }
  }

  private static Visitor operator() {
    return signedIn(Role.OPERATOR);
  }

  private static Visitor signedIn(Role role) {
    var visitor = House.visitor();
    visitor.signIn(id(role), PASSWORD);
    return visitor;
  }

  private static String basic(Role role) {
    var pair = id(role) + ":" + PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String id(Role role) {
    return "parts-" + role.name().toLowerCase(Locale.ROOT);
  }
}
