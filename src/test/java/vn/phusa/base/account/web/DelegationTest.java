package vn.phusa.base.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Journal;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** A steward goes on leave and a colleague does the work, over real HTTP. */
class DelegationTest {

  private static final String PASSWORD = "phù sa bồi đắp";
  private static final String PAGE = "/console/account/delegations";

  @Test
  void givesRolesForSomeDaysAndTakesThemBack() {
    ensure("di-nghi", "H61.03", Role.STEWARD);
    ensure("lam-thay", "H61.03", Role.OFFICER);
    var giver = signedIn("di-nghi");
    assertThat(give(giver, "lam-thay", Map.of()).statusCode()).isEqualTo(302);
    var taker = signedIn("lam-thay");
    assertThat(taker.open("/console/policies").statusCode()).isEqualTo(403);
    assertThat(taker.open(PAGE).body()).contains("Làm thay", "nghỉ phép");
    taker.submit(PAGE + "/act", Map.of("giver", "di-nghi"));
    assertThat(taker.open("/console/policies").body()).contains("Bạn đang làm thay cho di-nghi");
    taker.submit(PAGE + "/stop", Map.of());
    assertThat(taker.open("/console/policies").statusCode()).isEqualTo(403);
    assertThat(
            House.bean(Journal.class).about("di-nghi", 20).stream()
                .map(recorded -> recorded.entry().action()))
        .contains("access.delegation.given", "access.delegation.used");
  }

  @Test
  void saysInTheJournalForWhom() {
    ensure("chu-viec", "H61.03", Role.STEWARD);
    ensure("nguoi-lam", "H61.03", Role.OFFICER);
    give(signedIn("chu-viec"), "nguoi-lam", Map.of());
    var taker = signedIn("nguoi-lam");
    taker.open(PAGE);
    taker.submit(PAGE + "/act", Map.of("giver", "chu-viec"));
    taker.open(PAGE);
    taker.submit("/console/account/sessions/end", Map.of("present", PASSWORD));
    assertThat(
            House.bean(Journal.class)
                .about("nguoi-lam", 5)
                .getFirst()
                .entry()
                .circumstances()
                .actingAs())
        .isEqualTo("STEWARD@H61.03 for chu-viec");
  }

  @Test
  void endsAtOnceWhenTheGiverSaysSoOrTheDaysAreOver() {
    ensure("cham-dut", "H61.03", Role.STEWARD);
    ensure("dang-lam", "H61.03", Role.OFFICER);
    var giver = signedIn("cham-dut");
    give(giver, "dang-lam", Map.of());
    var taker = signedIn("dang-lam");
    taker.open(PAGE);
    taker.submit(PAGE + "/act", Map.of("giver", "cham-dut"));
    assertThat(taker.open("/console/policies").statusCode()).isEqualTo(200);
    days("cham-dut", -10, -1);
    assertThat(taker.open("/console/policies").statusCode()).isEqualTo(403);
    days("cham-dut", -10, 1);
    assertThat(taker.open("/console/policies").statusCode()).isEqualTo(200);
    var id =
        client()
            .sql("select id from delegation where giver = 'cham-dut'")
            .query(Long.class)
            .single();
    giver.open(PAGE);
    giver.submit(PAGE + "/" + id + "/end", Map.of());
    assertThat(taker.open("/console/policies").statusCode()).isEqualTo(403);
    taker.open(PAGE);
    assertThat(taker.submit(PAGE + "/act", Map.of("giver", "cham-dut")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void refusesWhatNobodyMayGive() {
    ensure("cho-sai", "H61.03", Role.OFFICER);
    ensure("dong-nghiep", "H61.03", Role.OFFICER);
    ensure("co-quan-khac", "H61.04", Role.OFFICER);
    var giver = signedIn("cho-sai");
    assertThat(give(giver, "co-quan-khac", Map.of()).body()).contains("cùng cơ quan");
    assertThat(give(giver, "cho-sai", Map.of()).body()).contains("cùng cơ quan");
    assertThat(give(giver, "dong-nghiep", Map.of("roles", "STEWARD")).body())
        .contains("vai trò mà bạn đang có");
    var far = today().plusDays(200).toString();
    assertThat(give(giver, "dong-nghiep", Map.of("roles", "OFFICER", "last", far)).body())
        .contains("nhiều nhất 90 ngày");
    assertThat(give(giver, "dong-nghiep", Map.of("roles", "OFFICER", "reason", " ")).body())
        .contains("ghi lý do");
    assertThat(give(giver, "dong-nghiep", Map.of("first", "hôm qua")).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> give(
      Visitor giver, String taker, Map<String, String> changes) {
    giver.open(PAGE);
    var fields = new HashMap<String, String>();
    fields.put("taker", taker);
    fields.put("roles", "STEWARD");
    fields.put("first", today().toString());
    fields.put("last", today().plusDays(7).toString());
    fields.put("reason", "nghỉ phép");
    fields.putAll(changes);
    return giver.submit(PAGE, fields);
  }

  private static void days(String giver, int first, int last) {
    client()
        .sql(
            """
            update delegation set first_day = current_date + :first, last_day = current_date + :last
            where giver = :giver
            """)
        .param("first", first)
        .param("last", last)
        .param("giver", giver)
        .update();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  private static JdbcClient client() {
    return House.bean(JdbcClient.class);
  }

  private static void ensure(String id, String agency, Role role) {
    House.bean(Accounts.class).ensure(id, "Người " + id, agency, Set.of(role), PASSWORD);
  }

  private static Visitor signedIn(String id) {
    var visitor = House.visitor();
    visitor.signIn(id, PASSWORD);
    return visitor;
  }
}
