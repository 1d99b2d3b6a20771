package vn.phusa.app.shell.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Data that is seen for a stated purpose, over real HTTP. */
class PurposeTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final String SHARED = "so-y-te.muc-dich";
  private static final String AGREED = "so-y-te.thoa-thuan";
  private static final String RULE = "cho-muc-dich";
  private static final Pattern PSEUDONYM = Pattern.compile("\"cccd\":\"([0-9a-f]{32})\"");

  @BeforeAll
  static void load() {
    var accounts = House.bean(Accounts.class);
    accounts.ensure("muc-dich", "Người đọc", "H61.04", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("muc-dich-kho", "Quản trị", null, Set.of(Role.STEWARD), PASSWORD);
    bring(SHARED, Classification.SHARED);
    bring(AGREED, Classification.AGREEMENT);
    House.bean(Policies.class).save(rule(), "test");
  }

  @AfterAll
  static void putBack() {
    House.bean(Policies.class).remove(RULE, "test");
  }

  @Test
  void isStatedWithACall() {
    var reader = reader();
    assertThat(reader.call(rows(AGREED, "")).statusCode()).isEqualTo(404);
    assertThat(reader.call(rows(AGREED, "thanh-tra")).statusCode()).isEqualTo(404);
    var statistics = reader.call(rows(AGREED, "thong-ke"));
    assertThat(statistics.statusCode()).isEqualTo(200);
    assertThat(statistics.body()).contains("\"ma\"").doesNotContain("0799");
    var read = lastAbout(AGREED, "lake.read");
    assertThat(read.entry().circumstances().purpose()).isEqualTo("thong-ke");
    assertThat(read.entry().principal()).isEqualTo("muc-dich");
  }

  @Test
  void givesPseudonymsThatCannotBeJoinedWithThoseOfAnother() {
    var reader = reader();
    var statistics = reader.call(rows(AGREED, "thong-ke"));
    var research = reader.call(rows(AGREED, "nghien-cuu"));
    assertThat(pseudonyms(statistics)).hasSize(2).doesNotContainAnyElementsOf(pseudonyms(research));
    // The same person is known again within one purpose, also in another dataset.
    assertThat(pseudonyms(reader.call(rows(SHARED, "thong-ke")))).isEqualTo(pseudonyms(statistics));
    assertThat(tag(research)).isNotEqualTo(tag(statistics));
    var changed = reader.call(rows(AGREED, "nghien-cuu"), "If-None-Match", tag(statistics));
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  @Test
  void isRefusedWhenNobodyKnowsItOrNobodyStatesIt() {
    var unknown = reader().call(rows(SHARED, "tu-tien"));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(unknown.body())
        .contains(AccessCode.PURPOSE_UNKNOWN.name(), "tu-tien", "thong-ke", "There is no purpose");
    assertThat(House.visitor().call(rows(SHARED, "thong-ke")).statusCode()).isEqualTo(401);
    var list = House.visitor().call("/api/v1/purposes").body();
    assertThat(list).contains("\"id\":\"thong-ke\"", "Thống kê, tổng hợp, báo cáo");
  }

  @Test
  void isChosenOnAPageUntilItIsNoMore() {
    var reader = reader();
    assertThat(reader.open("/datasets/" + AGREED).statusCode()).isEqualTo(404);
    var before = reader.open("/datasets/" + SHARED).body();
    assertThat(before).contains("name=\"purpose\" value=\"thong-ke\"").contains("•••011");
    var chosen =
        reader.submit("/console/account/purpose", Map.of("purpose", "thong-ke", "dataset", SHARED));
    assertThat(chosen.headers().firstValue("Location").orElse("")).endsWith("/datasets/" + SHARED);
    assertThat(lastAbout("thong-ke", "access.purpose.stated").entry().principal())
        .isEqualTo("muc-dich");
    var after = reader.open("/datasets/" + SHARED).body();
    assertThat(after)
        .contains("Bạn đang đọc dữ liệu cho mục đích: Thống kê, tổng hợp, báo cáo.")
        .doesNotContain("name=\"purpose\" value=", "•••011");
    assertThat(reader.open("/datasets/" + AGREED).statusCode()).isEqualTo(200);
    assertThat(reader.open("/console/account").body())
        .contains("value=\"thong-ke\" selected")
        .doesNotContain("value=\"nghien-cuu\" selected");
    reader.submit("/console/account/purpose", Map.of());
    assertThat(reader.open("/datasets/" + AGREED).statusCode()).isEqualTo(404);
  }

  @Test
  void countsForNobodyElseThanWhoStatesIt() {
    var reader = reader();
    reader.open("/console/account");
    reader.submit("/console/account/purpose", Map.of("purpose", "thong-ke"));
    var other = reader();
    assertThat(other.open("/datasets/" + AGREED).statusCode()).isEqualTo(404);
    reader.open("/console/account");
    var away = Map.of("purpose", "thong-ke", "dataset", "//example.org/a.b");
    var sent = reader.submit("/console/account/purpose", away);
    assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("/console/account");
  }

  @Test
  void isKeptByStewardsAndEnds() {
    var steward = House.visitor();
    steward.signIn("muc-dich-kho", PASSWORD);
    steward.open("/console/purposes");
    steward.submit("/console/purposes", Map.of("title", "Phòng chống dịch"));
    assertThat(steward.open("/console/purposes").body()).contains("phong-chong-dich");
    assertThat(steward.submit("/console/purposes", Map.of("title", " ")).statusCode())
        .isEqualTo(400);
    var day = Map.of("title", "Phòng", "last", "hôm nay");
    assertThat(steward.submit("/console/purposes", day).body()).contains("PURPOSE_INVALID");
    assertThat(steward.open("/console/policies/" + RULE).body())
        .contains("value=\"thong-ke\" checked");
    var sight = "/console/sight?dataset=" + AGREED + "&person=muc-dich&purpose=";
    assertThat(steward.open(sight).body()).contains("chưa nêu mục đích mà quy tắc đòi hỏi");
    assertThat(steward.open(sight + "thong-ke").body()).contains("Thay bằng mã giả");
    var reader = reader();
    reader.open("/console/account");
    reader.submit("/console/account/purpose", Map.of("purpose", "phong-chong-dich"));
    assertThat(reader.open("/datasets").body()).contains("cho mục đích: Phòng chống dịch");
    var ended = Optional.of(LocalDate.of(2026, 1, 31));
    House.bean(Purposes.class)
        .save(new Purpose("phong-chong-dich", "Phòng chống dịch", "", ended), "test");
    assertThat(reader.open("/datasets").body()).doesNotContain("cho mục đích");
    assertThat(reader.open("/console/purposes").statusCode()).isEqualTo(403);
  }

  private static Visitor reader() {
    var reader = House.visitor();
    reader.signIn("muc-dich", PASSWORD);
    return reader;
  }

  private static String rows(String dataset, String purpose) {
    var path = "/api/v1/datasets/" + dataset + "/rows";
    return purpose.isEmpty() ? path : path + "?purpose=" + purpose;
  }

  private static List<String> pseudonyms(HttpResponse<String> answer) {
    return PSEUDONYM.matcher(answer.body()).results().map(found -> found.group(1)).toList();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static Recorded lastAbout(String subject, String action) {
    return House.bean(Journal.class).about(subject, 20).stream()
        .filter(recorded -> recorded.entry().action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  private static Rule rule() {
    return new Rule(
        RULE,
        1,
        "Cơ quan bạn, cho thống kê và nghiên cứu",
        "",
        true,
        new Rule.Who(Rule.Circle.STATE_AGENCY, Set.of(Role.OFFICER), Set.of("H61.04")),
        new Rule.What(Set.of(), Set.of(), Set.of(SHARED, AGREED)),
        new Rule.When(
            Set.of(),
            Set.of("thong-ke", "nghien-cuu"),
            Set.of(),
            Optional.empty(),
            Optional.empty()),
        new Rule.Outcome.Granted(
            Map.of(
                Sensitivity.FREE, new Treatment.Shown(),
                Sensitivity.PERSONAL_BASIC, new Treatment.Pseudonym()),
            new RowScope.All(),
            0));
  }

  private static void bring(String slug, Classification classification) {
    var ingest = House.bean(Ingest.class);
    var system = House.bean(Access.class).system();
    var content = "ma,cccd\nA,079901000011\nB,079902000012\n".getBytes(StandardCharsets.UTF_8);
    var file = ingest.receive(slug + ".csv", new ByteArrayInputStream(content), system);
    var wish =
        new DraftWish(slug, Optional.of(slug), Optional.of("replace"), List.of(), classification);
    var draft = ingest.draft(file, ingest.propose(file).getFirst(), wish);
    var run = ingest.start(draft, system).id();
    Eventually.until(() -> ingest.run(run).state(), RunState::isAtRest);
    House.bean(Policies.class).classify(slug, Map.of("cccd", Sensitivity.PERSONAL_BASIC), "test");
  }
}
