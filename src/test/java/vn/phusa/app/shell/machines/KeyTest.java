package vn.phusa.app.shell.machines;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Machines;
import vn.phusa.base.machine.inner.Secret;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/** API keys, as a developer at another agency uses them. */
@WholeHouse
@Import(SharedData.class)
class KeyTest {

  private static final String ROWS = "/api/v1/datasets/" + SharedData.MASKED + "/rows";
  private static final String OWN_ROWS = "/api/v1/datasets/" + SharedData.OWN_ROWS + "/rows";
  private static final String INTERNAL = "/api/v1/datasets/" + SharedData.INTERNAL + "/rows";

  @LocalServerPort int port;
  @Autowired SharedData data;
  @Autowired Journal journal;
  @Autowired People people;
  @Autowired Machines machines;
  @Autowired JdbcClient client;

  private Desk desk;

  @BeforeEach
  void open() {
    data.load();
    desk = new Desk(url(), data.accounts());
  }

  @Test
  void readsWhatTheRulesShowItsAgencyMaskedAndJournalled() {
    desk.machine("doc", Map.of());
    var key = desk.key("doc", "READ");
    assertThat(get(ROWS, key).statusCode()).isEqualTo(200);
    assertThat(get(ROWS, key).body()).contains("•••ơng").doesNotContain("Nguyễn", "Dương");
    assertThat(get(OWN_ROWS, key).body()).contains("H61.04").doesNotContain("H61.10");
    assertThat(get(INTERNAL, key).statusCode()).isEqualTo(404);
    assertThat(new Visitor(url()).call(ROWS).statusCode()).isEqualTo(404);
    assertThat(journal.about(SharedData.MASKED, 20))
        .anySatisfy(read -> {
          assertThat(read.entry().principal()).isEqualTo("may_doc");
          assertThat(read.entry().action()).isEqualTo("access.granted");
          assertThat(read.entry().circumstances().actingAs()).isEqualTo("LEADER@H61.04");
        });
  }

  @Test
  void saysWhyAKeyIsNotTaken() {
    desk.machine("sai", Map.of());
    var key = desk.key("sai", "READ");
    var mistyped = key.substring(0, key.length() - 9) + "0" + key.substring(key.length() - 8);
    var other = mistyped.equals(key) ? key + "0" : mistyped;
    refused(get(ROWS, other), 401, "KEY_MISTYPED");
    refused(get(ROWS, key.substring(0, 40)), 401, "KEY_MISTYPED");
    var machine = machines.find("may_sai").orElseThrow();
    refused(get(ROWS, Secret.fresh(machine).text()), 401, "CREDENTIALS_WRONG");
    refused(get(ROWS, "something-else"), 401, "CREDENTIALS_WRONG");
    refused(get(ROWS, desk.secret("sai")), 401, "CREDENTIALS_WRONG");
    assertThat(get(ROWS, key).statusCode()).isEqualTo(200);
  }

  @Test
  void endsAtOnce() {
    desk.machine("dung", Map.of());
    var key = desk.key("dung", "READ");
    desk.act("dung", "disable");
    refused(get(ROWS, key), 401, "MACHINE_STOPPED");
    desk.act("dung", "enable");
    assertThat(get(ROWS, key).statusCode()).isEqualTo(200);
    desk.endOldest("dung");
    refused(get(ROWS, key), 401, "KEY_ENDED");
  }

  @Test
  void isReplacedByTheDeveloperWhoAnswersForIt() {
    var password = "mat-khau-dai-1";
    var developer = Set.of(Role.DEVELOPER);
    data.accounts().ensure("lap-trinh", "Lập Trình", Desk.AGENCY, developer, password);
    data.accounts().ensure("nguoi-khac", "Người Khác", Desk.AGENCY, developer, password);
    desk.machine("cua-toi", Map.of("owner", "lap-trinh"));
    var owner = new Visitor(url());
    owner.signIn("lap-trinh", password);
    assertThat(owner.open("/console/machines").body())
        .contains("cua-toi")
        .doesNotContain("may_doc");
    owner.open("/console/machines/may_cua-toi");
    assertThat(owner.submit("/console/machines/may_cua-toi/keys", Map.of("scopes", "READ")).body())
        .contains("phusa_cua-toi_");
    assertThat(owner.submit("/console/machines/may_cua-toi/disable", Map.of()).statusCode())
        .isEqualTo(403);
    var other = new Visitor(url());
    other.signIn("nguoi-khac", password);
    assertThat(other.open("/console/machines").body()).doesNotContain("cua-toi");
    assertThat(other.open("/console/machines/may_cua-toi").statusCode()).isEqualTo(404);
    assertThat(
            other
                .submit("/console/machines/may_cua-toi/keys", Map.of("scopes", "READ"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void stopsWithThePersonWhoAnswersForIt() {
    data.accounts().ensure("may-nghi", "Nghỉ", Desk.AGENCY, Set.of(Role.OFFICER), "mat-khau-dai-1");
    desk.machine("mo-coi", Map.of("owner", "may-nghi"));
    var key = desk.key("mo-coi", "READ");
    assertThat(get(ROWS, key).statusCode()).isEqualTo(200);
    people.save(people.find("may-nghi").orElseThrow().asDisabled());
    refused(get(ROWS, key), 401, "MACHINE_STOPPED");
    assertThat(desk.steward().open("/console/machines").body())
        .contains("Không còn người chịu trách nhiệm");
  }

  @Test
  void stopsAtItsEnd() {
    desk.machine("het-han", Map.of());
    var key = desk.key("het-han", "READ");
    var known = machines.find("may_het-han").orElseThrow();
    machines.save(
        new Machine(
            known.id(),
            known.name(),
            known.agency(),
            known.owner(),
            known.scopes(),
            known.datasets(),
            known.networks(),
            known.endsOn().minusYears(1),
            false),
        "test");
    refused(get(ROWS, key), 401, "MACHINE_STOPPED");
  }

  @Test
  void callsFromItsNetworksOnly() {
    desk.machine("xa", Map.of("networks", "10.20.0.0/16"));
    refused(get(ROWS, desk.key("xa", "READ")), 403, "NETWORK_REFUSED");
    desk.machine("gan", Map.of("networks", "127.0.0.0/8, ::1"));
    assertThat(get(ROWS, desk.key("gan", "READ")).statusCode()).isEqualTo(200);
  }

  @Test
  void doesNoMoreThanTheScopesOfItsKey() {
    desk.machine("hai-quyen", Map.of("scopes", "READ,WRITE", "agency", "H61.10"));
    var reading = desk.key("hai-quyen", "READ");
    var writing = desk.key("hai-quyen", "WRITE");
    assertThat(bringIn(reading).statusCode()).isEqualTo(403);
    assertThat(bringIn(writing).statusCode()).isEqualTo(201);
    assertThat(get(INTERNAL, reading).statusCode()).isEqualTo(200);
    var foreign = new Visitor(url()).call("/api/v1/journal", "Authorization", "Bearer " + writing);
    assertThat(foreign.statusCode()).isEqualTo(403);
  }

  @Test
  void seesOnlyTheDatasetsThatItIsNarrowedTo() {
    desk.machine("hep", Map.of("datasets", SharedData.OWN_ROWS, "agency", "H61.10"));
    var key = desk.key("hep", "READ");
    assertThat(get(OWN_ROWS, key).statusCode()).isEqualTo(200);
    assertThat(get(ROWS, key).statusCode()).isEqualTo(404);
    assertThat(get(INTERNAL, key).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/datasets?q=may", key).body())
        .contains(SharedData.OWN_ROWS)
        .doesNotContain(SharedData.MASKED, SharedData.INTERNAL);
  }

  @Test
  void isChangedForANewOneWithoutOneFailure() throws Exception {
    desk.machine("doi", Map.of());
    var key = new AtomicReference<>(desk.key("doi", "READ"));
    var done = new AtomicBoolean();
    var calls = new AtomicInteger();
    Callable<Integer> caller =
        () -> {
          var failures = 0;
          while (!done.get()) {
            failures +=
                get(OWN_ROWS + "?limit=1", String.valueOf(key.get())).statusCode() == 200 ? 0 : 1;
            calls.incrementAndGet();
          }
          return failures;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(caller);
      var second = threads.submit(caller);
      for (var turn = 0; turn < 3; turn++) {
        var before = calls.get();
        key.set(desk.key("doi", "READ"));
        // Whoever read the old key has called with it before two more calls are over.
        Eventually.until(calls::get, made -> made >= before + 10);
        desk.endOldest("doi");
      }
      done.set(true);
      assertThat(first.get() + second.get()).isZero();
    }
    assertThat(calls.get()).isGreaterThan(30);
  }

  @Test
  void hasNoMoreThanTwoAtOnce() {
    desk.machine("ba", Map.of());
    desk.key("ba", "READ");
    desk.key("ba", "READ");
    desk.steward().open(Desk.page("ba"));
    var third = desk.steward().submit(Desk.page("ba") + "/keys", Map.of("scopes", "READ"));
    assertThat(third.statusCode()).isEqualTo(409);
    assertThat(third.body()).contains("may_ba");
  }

  @Test
  void isShownOnceAndStandsNowhereElse() {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    var security = (Logger) LoggerFactory.getLogger("org.springframework.security");
    log.start();
    root.addAppender(log);
    security.setLevel(Level.TRACE);
    try {
      desk.machine("kin", Map.of());
      var key = desk.key("kin", "READ");
      var secret = desk.secret("kin");
      get(ROWS, key);
      var page = desk.steward().open(Desk.page("kin")).body();
      assertThat(page).contains("…" + key.substring(key.length() - 4));
      assertThat(page).doesNotContain(key, secret, key.substring(20, 60));
      assertThat(sessionsWith(key) + sessionsWith(secret)).isZero();
      assertThat(sessionsWith("SPRING_SECURITY_CONTEXT") + sessionsWith("may-quan-tri"))
          .isPositive();
      assertThat(journal.newest(200).toString())
          .contains("machine.credential.added")
          .doesNotContain(key.substring(12), secret.substring(12), key.substring(30, 60));
      assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
          .isNotEmpty()
          .noneMatch(line -> line.contains(key) || line.contains(secret));
    } finally {
      security.setLevel(null);
      root.detachAppender(log);
    }
  }

  @Test
  void keepsTheDayOfItsLastUse() {
    desk.machine("dung-gan", Map.of());
    var key = desk.key("dung-gan", "READ");
    assertThat(desk.steward().open(Desk.page("dung-gan")).body()).contains("Chưa dùng");
    get(ROWS, key);
    assertThat(desk.steward().open(Desk.page("dung-gan")).body()).contains("Dùng gần nhất");
  }

  @Test
  void isNotHelpedByASession() {
    var wrong = desk.steward().call(INTERNAL, "Authorization", "Bearer nonsense");
    assertThat(desk.steward().call(INTERNAL).statusCode()).isEqualTo(200);
    refused(wrong, 401, "CREDENTIALS_WRONG");
    desk.machine("phien", Map.of());
    var key = desk.key("phien", "READ");
    assertThat(desk.steward().call(INTERNAL, "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(404);
  }

  @Test
  void statesNoPurposeOfASession() {
    desk.machine("khong-muc-dich", Map.of());
    var key = desk.key("khong-muc-dich", "READ");
    var person = desk.steward();
    person.open("/console/account");
    person.submit("/console/account/purpose", Map.of("purpose", "thong-ke"));
    assertThat(person.call(ROWS).statusCode()).isEqualTo(200);
    assertThat(person.call(ROWS, "Authorization", "Bearer " + key).statusCode()).isEqualTo(200);
    assertThat(purposesOf("may_khong-muc-dich")).isNotEmpty().doesNotContain("thong-ke");
    assertThat(purposesOf("may-quan-tri")).contains("thong-ke");
  }

  @Test
  void opensNoPage() {
    desk.machine("trang", Map.of());
    var key = desk.key("trang", "READ");
    var page = new Visitor(url()).call("/console/runs", "Authorization", "Bearer " + key);
    assertThat(page.statusCode()).isEqualTo(401);
  }

  private long sessionsWith(String text) {
    return client
        .sql(
            """
            select count(*) from spring_session_attributes
            where position(convert_to(:text, 'UTF8') in attribute_bytes) > 0
            """)
        .param("text", text)
        .query(Long.class)
        .single();
  }

  private Set<@Nullable String> purposesOf(String principal) {
    return journal.about(SharedData.MASKED, 100).stream()
        .map(Recorded::entry)
        .filter(entry -> entry.principal().equals(principal))
        .map(entry -> entry.circumstances().purpose())
        .collect(Collectors.toSet());
  }

  private HttpResponse<String> bringIn(String key) {
    var caller = new Visitor(url());
    return caller.send(
        caller
            .request("/api/v1/uploads?name=may.csv")
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString("a,b\n1,2\n")));
  }

  private HttpResponse<String> get(String path, String key) {
    return new Visitor(url()).call(path, "Authorization", "Bearer " + key);
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
