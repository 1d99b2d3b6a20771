package vn.phusa.base.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.House;

/** One failure, told to programs and to people, in both languages. */
class ProblemAnswerTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  private static final String MISSING = "/datasets/a/b/c/d/e";

  @Test
  void tellsProgramsInVietnameseUnlessTheyAskForEnglish() {
    var vietnamese = House.visitor().call(MISSING);
    assertThat(vietnamese.statusCode()).isEqualTo(404);
    assertThat(vietnamese.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    var problem = JsonMapper.shared().readTree(vietnamese.body());
    assertThat(problem.get("type").asString()).isEqualTo("/problems/problem/not-found");
    assertThat(problem.get("title").asString()).isEqualTo("Không tìm thấy");
    assertThat(problem.get("status").asInt()).isEqualTo(404);
    assertThat(problem.get("code").asString()).isEqualTo("NOT_FOUND");
    assertThat(problem.get("side").asString()).isEqualTo("CALLER");
    assertThat(problem.get("instance").asString()).isEqualTo(MISSING);
    assertThat(problem.get("detail").asString())
        .contains(MISSING)
        .isEqualTo(problem.get("detailVi").asString());
    var english = House.visitor().call(MISSING, "Accept-Language", "en-GB,en;q=0.9");
    var told = JsonMapper.shared().readTree(english.body());
    assertThat(told.get("title").asString()).isEqualTo("Not found");
    assertThat(told.get("detail").asString()).isEqualTo(told.get("detailEn").asString());
  }

  @Test
  void showsPeopleAPageInTheFrameWithAWayHome() {
    var page = House.visitor().open(MISSING);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).contains("<html lang=\"vi\">", "Không tìm thấy", MISSING, "href=\"/\"");
    assertThat(page.body()).contains("Đến nội dung chính");
  }

  @Test
  void showsThePageInTheLanguageThatWasChosen() {
    var visitor = House.visitor();
    visitor.open("/lang?to=en&back=/");
    assertThat(visitor.open(MISSING).body()).contains("<html lang=\"en\">", "Not found");
  }

  @Test
  void namesTheMissingAndTheWrongParameter() {
    var missing = House.visitor().call("/lang");
    assertThat(missing.statusCode()).isEqualTo(400);
    assertThat(missing.body()).contains("PARAMETER_MISSING", "Thiếu tham số to.");
  }

  @Test
  void namesTheMethodsThatAnAddressTakes() {
    var visitor = House.visitor();
    visitor.open("/sign-in");
    var wrong = visitor.submit("/lang", Map.of("to", "en"));
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.body()).contains("GET").contains("POST");
  }

  @Test
  void showsNoStackTraceForARequestThatTheFirewallRefuses() {
    var refused = House.visitor().call("/datasets/%2e%2e%2fx;a=b");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).doesNotContain("Exception", "\tat ", "Tomcat");
  }

  @Test
  void showsAPageInTheFrameForAFormThatBreaksOff() {
    House.bean(Accounts.class).ensure("dut-doan", "Đứt", null, Set.of(Role.OFFICER), PASSWORD);
    var visitor = House.visitor();
    visitor.signIn("dut-doan", PASSWORD);
    var page =
        visitor.send(
            visitor
                .request("/console/upload")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form")));
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("<html lang=\"vi\">", "Không đọc được nội dung gửi lên");
  }
}
