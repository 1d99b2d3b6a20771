package vn.phusa.collect.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Wanted;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/** A program looks after sources: the rights and checks of the pages, and no secret comes back. */
@WholeHouse
class SourceApiTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final String SOURCES = "/api/v1/sources";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Audit audit;
  @Autowired Catalog catalog;
  @Autowired JdbcClient jdbc;

  private Registry registry;
  private final String dataset = "so-y-te.api-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void begin() throws Exception {
    registry = new Registry();
    accounts.ensure("nguon-chu", "Chủ", "H61.10", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("nguon-khac", "Khác", "H61.04", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("nguon-xem", "Xem", "H61.10", Set.of(Role.LEADER), PASSWORD);
  }

  @AfterEach
  void end() {
    registry.close();
  }

  @Test
  void fromNothingToADatasetAndAway() {
    var made = call("nguon-chu", "POST", SOURCES, connection(Registry.KEY));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).doesNotContain(Registry.KEY);
    var id = json(made).path("id").asString();
    var path = SOURCES + "/" + id;
    assertThat(made.headers().firstValue("Location")).contains(path);
    assertThat(json(made).path("dataset").isNull()).isTrue();
    var records = json(call("nguon-chu", "GET", path + "/offers", "")).get(0).path("name");
    var schedule = schedule(records.asString(), dataset, "replace");
    var set = call("nguon-chu", "PUT", path + "/schedule", schedule, "If-Match", tag(made));
    assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    assertThat(json(set).path("rhythm").path("minutes").asInt()).isEqualTo(600);
    assertThat(call("nguon-chu", "POST", path + "/fetch", "").statusCode()).isEqualTo(202);
    await(path, "GOOD");
    assertThat(catalog.find(dataset)).isPresent();
    var deliveries = json(call("nguon-chu", "GET", path + "/deliveries", ""));
    assertThat(deliveries.get(0).path("fate").asString()).isEqualTo("TAKEN");
    assertThat(json(call("nguon-chu", "POST", path + "/pause", "")).path("active").asBoolean())
        .isFalse();
    assertThat(json(call("nguon-chu", "POST", path + "/resume", "")).path("active").asBoolean())
        .isTrue();
    assertThat(call("nguon-chu", "DELETE", path, "").statusCode()).isEqualTo(204);
    assertGone(id);
  }

  /** Timetable and secrets end; the dataset, its files and the record of it stay. */
  private void assertGone(String id) {
    var path = SOURCES + "/" + id;
    assertThat(call("nguon-chu", "GET", SOURCES + "?limit=500", "").body()).doesNotContain(id);
    var gone = json(call("nguon-chu", "GET", path, ""));
    assertThat(gone.path("standing").path("state").asString()).isEqualTo("REMOVED");
    assertThat(gone.path("active").asBoolean()).isFalse();
    for (var act : new String[] {"/fetch", "/pause", "/resume"}) {
      assertThat(call("nguon-chu", "POST", path + act, "").statusCode()).as(act).isEqualTo(410);
    }
    assertThat(count("source_secret", "source", id)).isZero();
    assertThat(count("source_job", "task_instance", id)).isZero();
    assertThat(count("source_delivery", "source", id)).isEqualTo(1);
    assertThat(catalog.versions(dataset)).hasSize(1);
    assertThat(audit.search(Wanted.action("source.removed"), Long.MAX_VALUE, 50))
        .anyMatch(entry -> id.equals(entry.entry().details().get("source")));
    // Once more does nothing, and the page shows what there was.
    assertThat(call("nguon-chu", "DELETE", path, "").statusCode()).isEqualTo(204);
    var visitor = new Visitor(url());
    visitor.signIn("nguon-chu", PASSWORD);
    assertThat(visitor.open("/console/sources/" + id).body())
        .contains("đã được gỡ bỏ", "Đã vào kho")
        .doesNotContain("Lấy ngay");
  }

  @Test
  void aChangeNamesWhatItChanges() {
    var made = call("nguon-chu", "POST", SOURCES, connection(Registry.KEY));
    var path = SOURCES + "/" + json(made).path("id").asString();
    var schedule = schedule("*", dataset, "replace");
    var blind = call("nguon-chu", "PUT", path + "/schedule", schedule);
    assertThat(blind.statusCode()).isEqualTo(428);
    var first = tag(made);
    var change = call("nguon-chu", "PUT", path + "/schedule", schedule, "If-Match", first);
    assertThat(change.statusCode()).as(change.body()).isEqualTo(200);
    assertThat(tag(change)).isNotEqualTo(first);
    var late = call("nguon-chu", "PUT", path + "/schedule", schedule, "If-Match", first);
    assertThat(late.statusCode()).isEqualTo(412);
    // The key may be left out where nothing else changes, and never goes to another place.
    var kept = connection("");
    assertThat(
            call("nguon-chu", "PUT", path + "/connection", kept, "If-Match", tag(change))
                .statusCode())
        .isEqualTo(200);
    var now = call("nguon-chu", "GET", path, "");
    var moved = kept.replace("/so-lieu", "/noi-khac");
    var refused = call("nguon-chu", "PUT", path + "/connection", moved, "If-Match", tag(now));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(tag(call("nguon-chu", "GET", path, ""))).isEqualTo(tag(now));
  }

  @Test
  void sameRightsAsOnThePages() {
    var made = call("nguon-chu", "POST", SOURCES, connection(Registry.KEY));
    var id = json(made).path("id").asString();
    var path = SOURCES + "/" + id;
    assertThat(call("nguon-khac", "GET", path, "").statusCode()).isEqualTo(404);
    assertThat(call("nguon-khac", "DELETE", path, "").statusCode()).isEqualTo(404);
    assertThat(call("nguon-khac", "GET", SOURCES, "").body()).doesNotContain(id);
    assertThat(call("nguon-xem", "GET", SOURCES, "").statusCode()).isEqualTo(403);
    assertThat(new Visitor(url()).call(SOURCES).statusCode()).isEqualTo(401);
    var others = schedule("*", "so-gd-dt.cua-nguoi-khac", "replace");
    var tried = call("nguon-chu", "PUT", path + "/schedule", others, "If-Match", tag(made));
    assertThat(tried.statusCode()).as(tried.body()).isIn(400, 403);
    var house = "{\"connector\": \"folder\", \"title\": \"Thử\", \"fields\": {\"folder\": \"x\"}}";
    assertThat(call("nguon-chu", "POST", SOURCES, house).statusCode()).isEqualTo(403);
  }

  @Test
  void thePageLooksAgainUntilItHasCome() {
    var made = call("nguon-chu", "POST", SOURCES, connection(Registry.KEY));
    var id = json(made).path("id").asString();
    var path = SOURCES + "/" + id;
    var records = json(call("nguon-chu", "GET", path + "/offers", "")).get(0).path("name");
    var schedule = schedule(records.asString(), dataset, "replace");
    call("nguon-chu", "PUT", path + "/schedule", schedule, "If-Match", tag(made));
    var visitor = new Visitor(url());
    visitor.signIn("nguon-chu", PASSWORD);
    var page = "/console/sources/" + id;
    assertThat(visitor.open(page).body()).doesNotContain("hx-get");
    visitor.submit(page + "/fetch", Map.of());
    assertThat(visitor.open(page).body()).contains("hx-get=\"" + page + "\"");
    await(path, "GOOD");
    assertThat(visitor.open(page).body()).doesNotContain("hx-get").contains("Đã vào kho");
  }

  @Test
  void aNewSourceProposesADatasetOfItsOwnButNeverOneThatThereIs() {
    var title = "Sổ " + UUID.randomUUID().toString().substring(0, 8);
    var named = connection(Registry.KEY).replace("Sổ bệnh viện", title);
    var proposed = "so-y-te." + title.replace("Sổ ", "so-");
    var made = call("nguon-chu", "POST", SOURCES, named);
    var visitor = new Visitor(url());
    visitor.signIn("nguon-chu", PASSWORD);
    var page = visitor.open("/console/sources/" + json(made).path("id").asString()).body();
    assertThat(page).contains("value=\"" + proposed + "\"");

    var path = SOURCES + "/" + json(made).path("id").asString();
    var records = json(call("nguon-chu", "GET", path + "/offers", "")).get(0).path("name");
    var schedule = schedule(records.asString(), proposed, "replace");
    call("nguon-chu", "PUT", path + "/schedule", schedule, "If-Match", tag(made));
    call("nguon-chu", "POST", path + "/fetch", "");
    await(path, "GOOD");
    var second = json(call("nguon-chu", "POST", SOURCES, named)).path("id").asString();
    assertThat(visitor.open("/console/sources/" + second).body())
        .contains("value=\"so-y-te.\"")
        .doesNotContain("value=\"" + proposed + "\"");
  }

  @Test
  void wrongFieldsAreCalledByTheirLabels() {
    var made = call("nguon-chu", "POST", SOURCES, connection(Registry.KEY));
    var path = SOURCES + "/" + json(made).path("id").asString() + "/schedule";
    var wrong = schedule("*", dataset, "chép");
    var answer = call("nguon-chu", "PUT", path, wrong, "If-Match", tag(made));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Cách nạp").doesNotContain("“mode”");
    var none = call("nguon-chu", "POST", SOURCES, "{\"connector\": \"http\", \"title\": \"A\"}");
    assertThat(none.body()).contains("Địa chỉ", "(trống)");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(call("nguon-chu", "POST", SOURCES, "{").statusCode()).isEqualTo(400);
    var unknown = call("nguon-chu", "POST", SOURCES, "{\"connector\": \"x\", \"title\": \"A\"}");
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(call("nguon-chu", "GET", SOURCES + "?after=x", "").statusCode()).isEqualTo(400);
    assertThat(call("nguon-chu", "GET", SOURCES + "/connectors", "").body())
        .contains("\"SECRET\"", "postgresql")
        .doesNotContain("\"folder\",\"listens\"");
  }

  private String connection(String key) {
    var secret = key.isEmpty() ? "" : ", \"secret\": \"" + key + "\"";
    return """
    {"connector": "http", "title": "Sổ bệnh viện",
      "fields": {"url": "%s", "keyHeader": "X-API-Key"%s}}
    """
        .formatted(registry.url(), secret);
  }

  private static String schedule(String records, String dataset, String mode) {
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "fields",
                Map.of("records", records),
                "dataset",
                dataset,
                "mode",
                mode,
                "rhythm",
                Map.of("kind", "EVERY", "minutes", 600)));
  }

  private void await(String path, String state) {
    Eventually.until(
        () -> json(call("nguon-chu", "GET", path, "")).path("standing"),
        standing -> standing.path("state").asString().equals(state));
  }

  private long count(String table, String column, String id) {
    return jdbc.sql("select count(*) from " + table + " where " + column + " = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> call(
      String person, String method, String path, String body, String... headers) {
    var visitor = new Visitor(url());
    var account =
        Base64.getEncoder()
            .encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    var request =
        visitor
            .request(path)
            .header("Authorization", "Basic " + account)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    return visitor.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
