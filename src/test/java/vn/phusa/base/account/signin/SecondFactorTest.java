package vn.phusa.base.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Recorded;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Two-step sign-in over real HTTP, with an authenticator that counts as a phone does. */
class SecondFactorTest {

  private static final String PASSWORD = "phù sa bồi đắp";
  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{8}-[a-z2-7]{8})</code>");

  @Test
  void asksForTheCodeAfterThePassword() {
    var phone = withPhone("hai-buoc");
    var visitor = House.visitor();
    var half = enterPassword(visitor, "hai-buoc");
    assertThat(location(half)).endsWith("/sign-in/second");
    assertThat(location(visitor.open("/console/account"))).endsWith("/sign-in");
    assertThat(visitor.open("/").body()).doesNotContain("/console/account");
    visitor.open("/sign-in/second");
    assertThat(location(visitor.submit("/sign-in/second", Map.of("code", phone.code(1)))))
        .contains("/console/account");
    assertThat(visitor.open("/console/account").body()).contains("hai-buoc", "Đang bật");
    assertThat(actions("hai-buoc")).contains("access.factor.added", "access.signed-in");
  }

  @Test
  void takesNoCodeTwiceAndNoWrongOne() {
    var phone = withPhone("mot-lan");
    assertThat(second("mot-lan", phone.code(1)).statusCode()).isEqualTo(302);
    assertThat(second("mot-lan", phone.code(1)).body()).contains("Mã chưa đúng");
    assertThat(second("mot-lan", "000000").body()).contains("Mã chưa đúng");
    assertThat(second("mot-lan", phone.code(-20)).body()).contains("Mã chưa đúng");
    assertThat(second("mot-lan", "").body()).contains("Mã chưa đúng");
  }

  @Test
  void stopsWhoeverGuessesCodes() {
    var phone = withPhone("doan-ma");
    for (var attempt = 0; attempt < 5; attempt++) {
      second("doan-ma", "00000" + attempt);
    }
    assertThat(location(second("doan-ma", phone.code(1)))).endsWith("/sign-in?locked");
  }

  @Test
  void takesEachRecoveryCodeOnce() {
    makeOfficer("mat-may");
    var visitor = signedIn("mat-may");
    var phone = Phone.scan(visitor.open("/console/account/codes").body());
    var codes = codes(confirm(visitor, phone));
    assertThat(codes).hasSize(10);
    var code = codes.getFirst();
    assertThat(second("mat-may", code.toUpperCase(java.util.Locale.ROOT)).statusCode())
        .isEqualTo(302);
    assertThat(second("mat-may", code).statusCode()).isEqualTo(200);
  }

  @Test
  void renewsRecoveryCodesForThePassword() {
    makeOfficer("ma-moi");
    var visitor = signedIn("ma-moi");
    visitor.open("/console/account");
    assertThat(renew(visitor, PASSWORD).statusCode()).isEqualTo(409);
    var phone = Phone.scan(visitor.open("/console/account/codes").body());
    var old = codes(confirm(visitor, phone)).getFirst();
    visitor.open("/console/account");
    assertThat(renew(visitor, "sai").statusCode()).isEqualTo(403);
    visitor.open("/console/account");
    var renewed = codes(renew(visitor, PASSWORD));
    assertThat(renewed).hasSize(10).doesNotContain(old);
    assertThat(second("ma-moi", old).statusCode()).isEqualTo(200);
    assertThat(second("ma-moi", renewed.getLast()).statusCode()).isEqualTo(302);
    assertThat(actions("ma-moi")).contains("access.recovery.renewed");
  }

  private static HttpResponse<String> renew(Visitor visitor, String password) {
    return visitor.submit("/console/account/codes/renew", Map.of("present", password));
  }

  private static List<String> codes(HttpResponse<String> page) {
    return RECOVERY.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  @Test
  void letsNobodyCallWithAPasswordAloneWhoHasASecondFactor() {
    makeOfficer("goi-may");
    assertThat(call("goi-may").statusCode()).isEqualTo(404);
    withPhone("goi-may");
    var refused = call("goi-may");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("SECOND_FACTOR_NEEDED", "khóa của máy");
  }

  @Test
  void keepsSeedsSealedAndRecoveryCodesHashed() {
    var phone = withPhone("niem-phong");
    var sealed =
        House.bean(JdbcClient.class)
            .sql("select sealed from totp where person = 'niem-phong'")
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(phone.seed(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void putsNoOtherPhoneInItsPlaceWithoutThePassword() {
    var phone = withPhone("doi-may");
    var visitor = House.visitor();
    enterPassword(visitor, "doi-may");
    visitor.open("/sign-in/second");
    assertThat(location(visitor.open("/sign-in/enrol"))).endsWith("/sign-in");
    visitor.submit("/sign-in/second", Map.of("code", phone.code(1)));
    assertThat(visitor.open("/console/account/codes").statusCode()).isEqualTo(409);
    visitor.open("/console/account");
    var wrong = visitor.submit("/console/account/factors/remove", Map.of("present", "sai"));
    assertThat(wrong.statusCode()).isEqualTo(403);
    visitor.open("/console/account");
    visitor.submit("/console/account/factors/remove", Map.of("present", PASSWORD));
    assertThat(location(enterPassword(House.visitor(), "doi-may"))).endsWith("/console");
  }

  @Test
  void keepsNoFirstPhoneWithoutThePassword() {
    makeOfficer("muon-may");
    var visitor = signedIn("muon-may");
    var phone = Phone.scan(visitor.open("/console/account/codes").body());
    var wrong =
        visitor.submit("/console/account/codes", Map.of("code", phone.code(0), "present", "sai"));
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(location(enterPassword(House.visitor(), "muon-may"))).endsWith("/console");
  }

  @Test
  void sendsAnyoneElseBackToSignIn() {
    var visitor = House.visitor();
    for (var path : List.of("/second", "/enrol", "/password", "/continue")) {
      assertThat(location(visitor.open("/sign-in" + path))).endsWith("/sign-in");
    }
  }

  private static void makeOfficer(String id) {
    House.bean(Accounts.class).ensure(id, "Người " + id, "H61.03", Set.of(Role.OFFICER), PASSWORD);
  }

  private static Phone withPhone(String id) {
    makeOfficer(id);
    var visitor = signedIn(id);
    var phone = Phone.scan(visitor.open("/console/account/codes").body());
    assertThat(confirm(visitor, phone).body()).contains("Mã khôi phục");
    return phone;
  }

  private static HttpResponse<String> confirm(Visitor visitor, Phone phone) {
    return visitor.submit(
        "/console/account/codes", Map.of("code", phone.code(0), "present", PASSWORD));
  }

  private static Visitor signedIn(String id) {
    var visitor = House.visitor();
    enterPassword(visitor, id);
    return visitor;
  }

  @Test
  void worksOnWhenTheKeyThatSealsItsSeedWasReplaced() throws IOException {
    var phone = withPhone("doi-khoa");
    House.bean(Accounts.class).ensure("thay-khoa", "Vận", null, Set.of(Role.OPERATOR), PASSWORD);
    var operator = signedIn("thay-khoa");
    assertThat(operator.open("/console/security").body()).contains("Khóa niêm phong các bí mật");
    operator.submit("/console/security/keys/secret", Map.of());
    assertThat(operator.open("/console/security").body()).contains("Đã thay khóa và niêm phong");
    assertThat(Files.readAllLines(House.directory().resolve("secrets.key"))).hasSize(1);
    assertThat(location(second("doi-khoa", phone.code(1)))).doesNotContain("sign-in");
    assertThat(House.bean(Journal.class).about("secrets.key", 5).toString())
        .contains("secret.key.replaced", "thay-khoa");
  }

  private static HttpResponse<String> enterPassword(Visitor visitor, String id) {
    visitor.open("/sign-in");
    return visitor.submit("/sign-in", Map.of("id", id, "password", PASSWORD));
  }

  private static HttpResponse<String> second(String id, String code) {
    var visitor = signedIn(id);
    visitor.open("/sign-in/second");
    return visitor.submit("/sign-in/second", Map.of("code", code));
  }

  private static HttpResponse<String> call(String id) {
    var account = (id + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    var visitor = House.visitor();
    return visitor.send(
        visitor
            .request("/api/v1/nothing-here")
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account))
            .POST(BodyPublishers.noBody()));
  }

  private static List<String> actions(String id) {
    return House.bean(Journal.class).about(id, 50).stream()
        .map(Recorded::entry)
        .map(entry -> entry.action())
        .toList();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("no redirect: " + response.body());
  }
}
