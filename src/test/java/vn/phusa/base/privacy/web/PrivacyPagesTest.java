package vn.phusa.base.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.privacy.Consents;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.Requests;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** The registers of personal data over real HTTP: what each role may, and what forms answer. */
class PrivacyPagesTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final String HEALTH = "H61.10";
  private static final String CITIZEN = "079203001234";

  @BeforeAll
  static void makeAccounts() {
    make("privacy-officer", HEALTH, Role.OFFICER);
    make("privacy-other", "H61.04", Role.OFFICER);
    make("privacy-leader", HEALTH, Role.LEADER);
    make("privacy-steward", "H61.04", Role.STEWARD);
    make("privacy-auditor", "H61.04", Role.AUDITOR);
    make("privacy-operator", "H61.04", Role.OPERATOR);
  }

  @Test
  void officersKeepTheirOwnOthersReadOrAreNotLetIn() {
    var path = location(addProcessing("Quản lý tiêm chủng", "l91-19.1.c"));
    for (var reader : List.of("officer", "leader", "steward", "auditor")) {
      assertThat(as(reader).open(path).body()).as(reader).contains("Quản lý tiêm chủng");
      assertThat(as(reader).open("/console/privacy/processing").body())
          .as(reader)
          .contains("Quản lý tiêm chủng");
    }
    assertThat(as("other").open(path).statusCode()).isEqualTo(403);
    assertThat(as("other").open("/console/privacy/processing").body())
        .doesNotContain("Quản lý tiêm chủng");
    for (var reader : List.of("leader", "auditor")) {
      assertThat(submit(as(reader), path, form("Đổi tên", "l91-19.1.c")).statusCode())
          .as(reader)
          .isEqualTo(403);
    }
    assertThat(submit(as("other"), path, form("Đổi tên", "l91-19.1.c")).statusCode())
        .isEqualTo(403);
    assertThat(
            submit(as("other"), "/console/privacy/processing", form("Của Sở Y tế", "l91-19.1.c"))
                .statusCode())
        .isEqualTo(403);
    var steward = as("steward");
    assertThat(location(submit(steward, path, form("Tiêm chủng mở rộng", "l91-19.1.c"))))
        .isEqualTo(path);
    assertThat(steward.open(path).body()).contains("Đã lưu.", "Tiêm chủng mở rộng");
  }

  @Test
  void whoeverKeepsTheCalendarOnlyStartsThere() {
    var operator = as("operator");
    assertThat(location(operator.open("/console/privacy"))).isEqualTo("/console/privacy/calendar");
    assertThat(operator.open("/console/privacy/calendar").body())
        .contains("Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16", "2 ngày làm việc")
        .doesNotContain("/console/privacy/requests");
    assertThat(operator.open("/console/privacy/requests").statusCode()).isEqualTo(403);
    operator.open("/console/privacy/calendar");
    operator.submit(
        "/console/privacy/calendar/days",
        Map.of("day", "2031-01-01", "kind", "OFF", "name", "Tết", "source", "Thông báo 1/TB"));
    assertThat(operator.open("/console/privacy/calendar").body())
        .contains("Đã lưu.", "01/01/2031", "Thông báo 1/TB");
    assertThat(location(House.visitor().open("/console/privacy"))).endsWith("/sign-in");
  }

  @Test
  void aFormThatLacksSomethingComesBackAsItWasTyped() {
    var fields = form("Thiếu mục đích", "l91-19.1.c");
    fields.put("purpose", " ");
    var officer = as("officer");
    officer.open("/console/privacy/processing/new");
    var answer = officer.submit("/console/privacy/processing", fields);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Còn thiếu “Mục đích” (Purpose).", "value=\"Thiếu mục đích\"", "Người đến tiêm");
    assertThat(answer.body()).containsPattern("value=\"nd356-4.1.d\" checked");
  }

  @Test
  void consentNeedsAYesAndThePersonIsNowhereByNumber() {
    var path = location(addProcessing("Nhắn tin nhắc lịch", "l91-9"));
    var id = path.substring(path.lastIndexOf('/') + 1);
    var consent = new HashMap<>(Map.of("identifier", CITIZEN, "purpose", "Nhắc lịch"));
    consent.putAll(
        Map.of("given", "2026-11-02T09:00", "form", "SMS", "told", "Bản 2", "evidence", "Sổ 8088"));
    consent.put("sensitive", "yes");
    var officer = as("officer");
    assertThat(submit(officer, path, path + "/consents", consent).body())
        .contains("Im lặng không phải là đồng ý");
    assertThat(House.bean(Consents.class).of(id, 10)).isEmpty();
    consent.put("agreed", "yes");
    assertThat(submit(officer, path, path + "/consents", consent).body())
        .contains("còn hiệu lực", "Sổ 8088")
        .doesNotContain(CITIZEN);
    var kept = House.bean(Consents.class).of(id, 10).getFirst();
    var found = submit(officer, "/console/privacy", "/console/privacy/subject", by(CITIZEN));
    assertThat(found.body()).contains(kept.subject(), path).doesNotContain(CITIZEN);
    assertThat(submit(as("other"), "/console/privacy", "/console/privacy/subject", by(CITIZEN)))
        .satisfies(seen -> assertThat(seen.body()).doesNotContain(path));
    var withdrawal = "/console/privacy/consents/" + kept.id() + "/withdraw";
    assertThat(submit(officer, path, withdrawal, Map.of("when", "")).body()).contains("đã rút lúc");
    assertThat(House.bean(Journal.class).newest(200).toString())
        .contains("privacy.consent.kept", "privacy.subject.looked")
        .doesNotContain(CITIZEN);
  }

  @Test
  void whatIsLateStandsFirst() {
    var officer = as("officer");
    receive(officer, "SEE", "77/ĐẾN", "2026-11-27T08:00");
    var late = receive(officer, "DELETE", "11/ĐẾN", "2026-02-02T08:00");
    for (var path : List.of("/console/privacy", "/console/privacy/requests")) {
      var body = as("leader").open(path).body();
      assertThat(body).as(path).contains("privacy-LATE", "Quá hạn");
      assertThat(body.indexOf("11/ĐẾN")).as(path).isPositive().isLessThan(body.indexOf("77/ĐẾN"));
    }
    assertThat(as("other").open(late).statusCode()).isEqualTo(403);
    assertThat(submit(as("leader"), late + "/answer", Map.of()).statusCode()).isEqualTo(403);
    assertThat(
            submit(officer, late, late + "/extend", Map.of("days", "5", "reason", "Chậm")).body())
        .contains("chỉ gia hạn được khi còn trong hạn");
    assertThat(
            submit(officer, late, late + "/close", Map.of("outcome", "refused", "note", "")).body())
        .contains("Còn thiếu “Lý do” (Reason).");
    assertThat(
            submit(officer, late, late + "/close", Map.of("outcome", "done", "note", "Đã xóa"))
                .body())
        .contains("Đã thực hiện", "Đã làm, trễ hạn");
  }

  @Test
  void aBreachHasItsStepsAndANoticeToPrint() {
    var officer = as("officer");
    var fields =
        new HashMap<>(Map.of("agency", HEALTH, "title", "Lộ vị trí", "act", "Tải trái phép"));
    fields.putAll(Map.of("item", "nd356-4.1.h", "count", "12", "contact", "Phòng Dữ liệu"));
    fields.put("found", "2026-09-07T10:00");
    officer.open("/console/privacy/breaches/new");
    var path = location(officer.submit("/console/privacy/breaches", fields));
    assertThat(officer.open(path).body())
        .contains("Thông báo chủ thể dữ liệu", "trước 10:00 10/09/2026")
        .doesNotContain("sự cố an ninh mạng</div>");
    var step = Map.of("step", "AUTHORITY", "when", "2026-09-08T08:00", "reference", "9/TB-SYT");
    assertThat(submit(officer, path, path + "/steps", step).body())
        .contains("Đúng hạn", "9/TB-SYT");
    assertThat(as("leader").open(path + "/notice").body())
        .contains("THÔNG BÁO VI PHẠM", "SỞ Y TẾ", "Tải trái phép", "Điều 4.1.h", "Phòng Dữ liệu")
        .contains("91/2025/QH15, Điều 23", "356/2025/NĐ-CP, Điều 28");
    assertThat(officer.open(path + "/notice?to=subjects").body())
        .contains("Chủ thể dữ liệu bị ảnh hưởng", "356/2025/NĐ-CP, Điều 29", "Phòng Dữ liệu")
        .doesNotContain("Điều 28");
    assertThat(as("other").open(path + "/notice").statusCode()).isEqualTo(403);
    officer.open("/lang?to=en");
    assertThat(officer.open(path).body())
        .contains("Notice to the persons", "Location by positioning services", "In time");
    assertThat(officer.open(path + "/notice").body()).contains("NOTICE OF A BREACH");
  }

  @ParameterizedTest
  @CsvSource({
    "/console/privacy/requests, received, 2026-13-40T99:00, 400",
    "/console/privacy/requests, received, +999999999-12-31T00:00, 400",
    "/console/privacy/requests, kind, STEAL, 400",
    "/console/privacy/requests, processing, 1 or 1=1, 404",
    "/console/privacy/requests, processing, 99999999999999999999999, 404",
    "/console/privacy/requests, identifier, ' ', 400",
    "/console/privacy/processing, started, +999999999-01-01, 400",
    "/console/privacy/processing, started, hôm qua, 400",
    "/console/privacy/processing, item, nd13-2.3, 400",
    "/console/privacy/processing, datasets, ../../etc/passwd, 400",
    "/console/privacy/breaches, count, 9999999999999999999999, 400",
    "/console/privacy/breaches, count, -5, 400",
    "/console/privacy/breaches, found, 2199-01-01T00:00, 400"
  })
  void badInputIsTheCallersFault(String path, String field, String value, int status) {
    var fields = form("Thử", "l91-19.1.c");
    fields.putAll(Map.of("identifier", CITIZEN, "kind", "SEE", "dossier", "1/ĐẾN"));
    fields.putAll(Map.of("title", "Thử", "act", "Thử", "count", "0", "contact", "Thử"));
    fields.put(field, value);
    var officer = as("officer");
    officer.open(path + "/new");
    assertThat(officer.submit(path, fields).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"processing", "requests", "breaches"})
  void whatIsNotThereIsMissing(String register) {
    for (var id : List.of("0", "999999", "khong-co", "-1", "99999999999999999999")) {
      assertThat(as("steward").open("/console/privacy/" + register + "/" + id).statusCode())
          .as(id)
          .isEqualTo(404);
    }
  }

  @Test
  void theLimitsOfTheLawAreChangedByThoseWhoKeepThem() {
    var steward = as("steward");
    var change = Map.of("limit", "PROTECT.EXTENSION", "amount", "12", "from", "2090-01-01");
    assertThat(submit(as("officer"), "/console/privacy/calendar/limits", change).statusCode())
        .isEqualTo(403);
    var page = "/console/privacy/calendar";
    assertThat(submit(steward, page, page + "/limits", change).body())
        .contains("Đã lưu.", "12 ngày", "từ 01/01/2090", "đến trước 01/01/2090");
    assertThat(submit(steward, page, page + "/limits", Map.of("limit", "x")).body())
        .contains("không có trong các lựa chọn");
  }

  @Test
  void otherRoomsAskWhatUsesADataset() {
    addProcessing("Dùng bộ dữ liệu riêng", "l91-19.1.c");
    assertThat(House.bean(Privacy.class).using("so-y-te.tiem-chung")).isNotEmpty();
    assertThat(House.bean(Requests.class).find("khong-co")).isEmpty();
  }

  private static HttpResponse<String> addProcessing(String name, String basis) {
    var officer = as("officer");
    officer.open("/console/privacy/processing/new");
    return officer.submit("/console/privacy/processing", form(name, basis));
  }

  private static Map<String, String> form(String name, String basis) {
    var fields = new HashMap<>(Map.of("agency", HEALTH, "name", name, "basis", basis));
    fields.putAll(Map.of("purpose", "Phòng bệnh", "persons", "Người đến tiêm"));
    fields.putAll(Map.of("item", "nd356-4.1.d", "oversight", "Quy chế 12/QC-SYT"));
    fields.putAll(Map.of("datasets", "so-y-te.tiem-chung", "retention", "10 năm"));
    fields.putAll(Map.of("measures", "Mã hóa", "inCharge", "Phòng Dữ liệu"));
    fields.put("started", "2026-01-05");
    return fields;
  }

  private static String receive(Visitor officer, String kind, String dossier, String received) {
    officer.open("/console/privacy/requests/new");
    var fields = new HashMap<>(Map.of("agency", HEALTH, "identifier", CITIZEN, "kind", kind));
    fields.putAll(Map.of("dossier", dossier, "received", received));
    return location(officer.submit("/console/privacy/requests", fields));
  }

  private static Map<String, String> by(String identifier) {
    return Map.of("identifier", identifier);
  }

  /** Sends a form of some page to a path. */
  private static HttpResponse<String> submit(
      Visitor visitor, String path, Map<String, String> fields) {
    visitor.open("/console/privacy/calendar");
    return visitor.submit(path, fields);
  }

  /** Sends a form of a page, and opens the page that comes then. */
  private static HttpResponse<String> submit(
      Visitor visitor, String page, String path, Map<String, String> fields) {
    visitor.open(page);
    var answer = visitor.submit(path, fields);
    return answer.statusCode() == 302 ? visitor.open(location(answer)) : answer;
  }

  private static Visitor as(String name) {
    var visitor = House.visitor();
    visitor.signIn("privacy-" + name, PASSWORD);
    return visitor;
  }

  private static void make(String id, String agency, Role role) {
    House.bean(Accounts.class).ensure(id, id, agency, Set.of(role), PASSWORD);
  }

  private static String location(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
    return location.replaceFirst("^https?://[^/]+", "");
  }
}
