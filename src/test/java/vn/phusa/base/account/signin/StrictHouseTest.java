package vn.phusa.base.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.journal.Journal;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** A house with the defaults, which are those of level 3 (TCVN 14423:2026) and of OWASP ASVS. */
class StrictHouseTest {

  private static final String PASSWORD = "phù sa bồi đắp";
  private static final String OTHER = "lúa chín vàng đồng xa";
  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{8}-[a-z2-7]{8})</code>");

  @TempDir static Path directory;

  private static ConfigurableApplicationContext house;

  @BeforeAll
  static void open() {
    house = House.another("--phusa.dir=" + directory);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void letsAnAdministratorInOnlyWithASecondFactor() {
    ensure("quan-tri", Role.STEWARD);
    var visitor = new Visitor(House.url(house));
    assertThat(enter(visitor, "quan-tri")).endsWith("/sign-in/enrol");
    assertThat(location(visitor.open("/console"))).endsWith("/sign-in");
    // The same seed when the page is loaded again: it may have been scanned already.
    var phone = Phone.scan(visitor.open("/sign-in/enrol").body());
    assertThat(Phone.scan(visitor.open("/sign-in/enrol").body()).seed()).isEqualTo(phone.seed());
    assertThat(visitor.submit("/sign-in/enrol", Map.of("code", "123")).body())
        .contains("Mã chưa đúng");
    assertThat(visitor.submit("/sign-in/enrol", Map.of("code", phone.code(0))).body())
        .contains("Mã khôi phục");
    assertThat(location(visitor.open("/sign-in/continue"))).contains("/console");
    assertThat(visitor.open("/console/policies").statusCode()).isEqualTo(200);
  }

  @Test
  void letsAnOfficerWithoutASecondFactorNowhereButToItsSetUp() {
    ensure("can-bo", Role.OFFICER);
    var visitor = new Visitor(House.url(house));
    assertThat(enter(visitor, "can-bo")).endsWith("/sign-in/enrol");
    for (var path :
        List.of(
            "/console",
            "/console/upload",
            "/console/account",
            "/console/account/codes",
            "/sign-in/second",
            "/sign-in/password")) {
      assertThat(location(visitor.open(path))).as(path).contains("/sign-in");
    }
    assertThat(location(visitor.open("/sign-in/continue"))).endsWith("/sign-in/enrol");
    var page = visitor.open("/sign-in/enrol");
    assertThat(page.statusCode()).isEqualTo(200);
    var change = Map.of("present", PASSWORD, "password", OTHER, "repeat", OTHER);
    assertThat(location(visitor.submit("/console/account/password", change))).endsWith("/sign-in");
    assertThat(visitor.call("/api/v1/runs", "Accept", "application/json").statusCode())
        .isEqualTo(401);
    assertThat(visitor.call("/api/v1/runs", "Authorization", basic("can-bo")).body())
        .contains("SECOND_FACTOR_NEEDED");
    var phone = Phone.scan(visitor.open("/sign-in/enrol").body());
    visitor.submit("/sign-in/enrol", Map.of("code", phone.code(0)));
    assertThat(location(visitor.open("/sign-in/continue"))).contains("/console");
    assertThat(visitor.open("/console/upload").statusCode()).isEqualTo(200);
    assertThat(house.getBean(Journal.class).about("can-bo", 20))
        .extracting(recorded -> recorded.entry().action())
        .contains("access.factor.added", "access.signed-in");
  }

  @Test
  void letsANewPersonInFromTheLinkToTheSetUpAndBackWithARecoveryCode() {
    var newcomer =
        new Person("xa-moi", "Cán bộ xã", null, "H61.03", null, Set.of(Role.OFFICER), null, false);
    house.getBean(People.class).save(newcomer);
    var visitor = new Visitor(House.url(house));
    visitor.open("/welcome");
    visitor.submit("/welcome", Map.of("link", house.getBean(Links.class).make("xa-moi")));
    visitor.open("/welcome/password");
    visitor.submit("/welcome/password", Map.of("password", OTHER, "repeat", OTHER));
    visitor.open("/sign-in");
    var entered = visitor.submit("/sign-in", Map.of("id", "xa-moi", "password", OTHER));
    assertThat(location(entered)).endsWith("/sign-in/enrol");
    var phone = Phone.scan(visitor.open("/sign-in/enrol").body());
    var shown = visitor.submit("/sign-in/enrol", Map.of("code", phone.code(0))).body();
    var code = RECOVERY.matcher(shown).results().findFirst().orElseThrow().group(1);
    // The phone is lost: another browser, and one of the codes that were kept.
    var later = new Visitor(House.url(house));
    later.open("/sign-in");
    later.submit("/sign-in", Map.of("id", "xa-moi", "password", OTHER));
    later.open("/sign-in/second");
    assertThat(location(later.submit("/sign-in/second", Map.of("code", code))))
        .contains("/console");
    assertThat(later.open("/console/account").body()).contains("Gỡ hoặc đổi điện thoại");
  }

  @Test
  void asksAdministratorsForANewPasswordAfterTwoMonths() {
    ensure("mat-khau-cu", Role.OPERATOR);
    var visitor = new Visitor(House.url(house));
    enter(visitor, "mat-khau-cu");
    var phone = Phone.scan(visitor.open("/sign-in/enrol").body());
    visitor.submit("/sign-in/enrol", Map.of("code", phone.code(0)));
    age("mat-khau-cu", "password_at", 61);
    assertThat(location(visitor.open("/sign-in/continue"))).endsWith("/sign-in/password");
    visitor.open("/sign-in/password");
    assertThat(choose(visitor, PASSWORD).body()).contains("mười lần gần đây");
    assertThat(choose(visitor, "matkhau123").body()).contains("dễ đoán");
    assertThat(location(choose(visitor, OTHER))).endsWith("/console");
  }

  @Test
  void shutsAccountsThatNobodyUsed() {
    ensure("ngu-quen", Role.OFFICER);
    age("ngu-quen", "seen_at", 46);
    assertThat(enter(new Visitor(House.url(house)), "ngu-quen")).endsWith("/sign-in?dormant");
    var page = new Visitor(House.url(house)).open("/sign-in?dormant").body();
    assertThat(page).contains("Đã lâu bạn không đăng nhập");
  }

  @Test
  void endsSessionsThatAreIdle() {
    ensure("phien", Role.OFFICER);
    comeIn(new Visitor(House.url(house)), "phien");
    var idle =
        client()
            .sql("select max_inactive_interval from spring_session where principal_name = 'phien'")
            .query(Integer.class)
            .single();
    assertThat(idle).isEqualTo(15 * 60);
  }

  @Test
  void tellsWhoeverOpensPagesTooFastToWait() {
    ensure("voi-vang", Role.OFFICER);
    ensure("thong-tha", Role.OFFICER);
    var hasty = new Visitor(House.url(house));
    comeIn(hasty, "voi-vang");
    var answer = hasty.open("/console/account");
    for (var page = 0; page < 2_000 && answer.statusCode() == 200; page++) {
      answer = hasty.open("/units/rebase");
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body()).contains("mở trang quá nhanh", "Đăng xuất", "access/TOO_MANY_PAGES");
    assertThat(hasty.open("/shell/frame.css").statusCode()).isEqualTo(200);
    var other = new Visitor(House.url(house));
    comeIn(other, "thong-tha");
    assertThat(other.open("/console/account").statusCode()).isEqualTo(200);
  }

  private static void ensure(String id, Role role) {
    house.getBean(Accounts.class).ensure(id, "Người " + id, "H61.03", Set.of(role), PASSWORD);
  }

  private static void age(String id, String column, int days) {
    client()
        .sql(
            "update account_history set "
                + column
                + " = now() - :days * interval '1 day'"
                + " where person = :id")
        .param("days", days)
        .param("id", id)
        .update();
  }

  private static JdbcClient client() {
    return house.getBean(JdbcClient.class);
  }

  private static String enter(Visitor visitor, String id) {
    visitor.open("/sign-in");
    return location(visitor.submit("/sign-in", Map.of("id", id, "password", PASSWORD)));
  }

  /** With the password, and with the second factor that is set up on the way. */
  private static void comeIn(Visitor visitor, String id) {
    enter(visitor, id);
    var phone = Phone.scan(visitor.open("/sign-in/enrol").body());
    visitor.submit("/sign-in/enrol", Map.of("code", phone.code(0)));
    assertThat(location(visitor.open("/sign-in/continue"))).contains("/console");
  }

  private static String basic(String id) {
    var account = (id + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(account);
  }

  private static HttpResponse<String> choose(Visitor visitor, String password) {
    return visitor.submit("/sign-in/password", Map.of("password", password, "repeat", password));
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("no redirect: " + response.body());
  }
}
