package vn.phusa.base.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.journal.Journal;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Signing in and out, over real HTTP. */
class SignInTest {

  private static final String PASSWORD = "phù sa bồi đắp";

  @BeforeAll
  static void makeAccounts() {
    var accounts = House.bean(Accounts.class);
    accounts.ensure("operator", "Vận hành", null, Set.of(Role.OPERATOR), PASSWORD);
    accounts.ensure("officer", "Cán bộ", "H61.03", Set.of(Role.OFFICER), PASSWORD);
  }

  @Test
  void sendsWhoeverIsNotSignedInToThePageAndBackAgain() {
    var visitor = House.visitor();
    var asked = visitor.open("/console/people");
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(location(asked)).endsWith("/sign-in");
    visitor.open("/sign-in");
    var back = visitor.submit("/sign-in", Map.of("id", "operator", "password", PASSWORD));
    assertThat(location(back)).contains("/console/people");
    assertThat(visitor.open("/console/people").body()).contains("operator", "Đăng xuất");
  }

  @Test
  void givesANewSessionAndSafeCookies() {
    var visitor = House.visitor();
    var before = cookie(visitor.open("/sign-in"));
    var after = cookie(visitor.submit("/sign-in", Map.of("id", "officer", "password", PASSWORD)));
    assertThat(before).contains("HttpOnly").contains("SameSite=Lax").startsWith("phusa=");
    assertThat(after).startsWith("phusa=").isNotEqualTo(before);
  }

  @Test
  void signsOut() {
    var visitor = House.visitor();
    visitor.signIn("officer", PASSWORD);
    assertThat(visitor.open("/console/runs").statusCode()).isEqualTo(200);
    visitor.submit("/sign-out", Map.of());
    assertThat(visitor.open("/console").statusCode()).isEqualTo(302);
  }

  @Test
  void refusesFormsOfOtherSites() {
    var visitor = House.visitor();
    visitor.signIn("operator", PASSWORD);
    var forged = visitor.submitForged("/console/people/officer/disable", Map.of());
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("chưa có gì được thay đổi");
    assertThat(House.bean(People.class).find("officer").orElseThrow().disabled()).isFalse();
    assertThat(House.bean(Journal.class).about("/console", 50))
        .anySatisfy(recorded -> {
          assertThat(recorded.entry().action()).isEqualTo("access.form.refused");
          assertThat(recorded.entry().principal()).isEqualTo("operator");
        });
  }

  @Test
  void keepsOthersAwayFromThePeople() {
    var visitor = House.visitor();
    visitor.signIn("officer", PASSWORD);
    assertThat(visitor.open("/console/people").statusCode()).isEqualTo(403);
    assertThat(visitor.open("/console/journal").statusCode()).isEqualTo(403);
  }

  @Test
  void locksAfterFiveWrongPasswords() {
    House.bean(Accounts.class).ensure("locked", "Khóa", null, Set.of(Role.OFFICER), PASSWORD);
    var visitor = House.visitor();
    for (var attempt = 0; attempt < 5; attempt++) {
      visitor.open("/sign-in");
      var wrong = visitor.submit("/sign-in", Map.of("id", "locked", "password", "wrong"));
      assertThat(location(wrong)).endsWith("/sign-in?failed");
    }
    visitor.open("/sign-in");
    var right = visitor.submit("/sign-in", Map.of("id", "locked", "password", PASSWORD));
    assertThat(location(right)).endsWith("/sign-in?locked");
    assertThat(visitor.open("/sign-in?locked").body()).contains("15 phút");
  }

  @Test
  void endsTheSessionOfADisabledPersonAtOnce() {
    House.bean(Accounts.class).ensure("leaving", "Nghỉ", null, Set.of(Role.OPERATOR), PASSWORD);
    var visitor = House.visitor();
    visitor.signIn("leaving", PASSWORD);
    assertThat(visitor.open("/console/people").statusCode()).isEqualTo(200);
    var people = House.bean(People.class);
    people.save(people.find("leaving").orElseThrow().asDisabled());
    assertThat(visitor.open("/console/people").statusCode()).isEqualTo(401);
  }

  @Test
  void letsTheLinkOfANewPersonSetAPasswordOnce() {
    var newcomer = new Person("moi.den", "Mới", null, "H61.03", null, Set.of(), null, false);
    House.bean(People.class).save(newcomer);
    var link = House.bean(Links.class).make("moi.den");
    var visitor = House.visitor();
    var other = House.visitor();
    assertThat(location(open(visitor, link))).endsWith("/welcome/password");
    assertThat(location(open(other, link))).endsWith("/welcome/password");
    assertThat(visitor.open("/welcome/password").body()).contains("moi.den");
    assertThat(choose(visitor, PASSWORD, "other").body()).contains("chưa giống nhau");
    assertThat(location(choose(visitor, PASSWORD, PASSWORD))).contains("/sign-in");
    assertThat(location(choose(visitor, "stolen-account", "stolen-account"))).endsWith("/welcome");
    assertThat(open(visitor, link).statusCode()).isEqualTo(410);
    var late = choose(other, "stolen-account", "stolen-account");
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(late.body()).contains("đã được dùng");
    assertThat(location(other.open("/welcome/password"))).endsWith("/welcome");
    visitor.signIn("moi.den", PASSWORD);
    assertThat(location(visitor.open("/console"))).endsWith("/datasets");
    assertThat(House.bean(Journal.class).about("moi.den", 10))
        .extracting(recorded -> recorded.entry().action())
        .contains("access.password.chosen");
  }

  @Test
  void saysInBothLanguagesWhatIsWrongWithALinkThatWasPasted() {
    var visitor = House.visitor();
    assertThat(location(visitor.open("/welcome/password"))).endsWith("/welcome");
    var nothing = open(visitor, " ");
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("Hãy dán liên kết");
    var wrong = open(visitor, House.url() + "/welcome#khong-co");
    assertThat(wrong.statusCode()).isEqualTo(410);
    assertThat(wrong.body())
        .contains("chưa đúng, đã được dùng hoặc đã quá 24 giờ", "name=\"link\"");
    assertThat(wrong.body()).doesNotContain("khong-co");
    visitor.open("/lang?to=en&back=/welcome");
    assertThat(open(visitor, "").body()).contains("Please paste the link");
    assertThat(open(visitor, "khong-co").body()).contains("is older than 24 hours");
  }

  @Test
  void letsNoOtherSiteOpenALink() {
    var newcomer = new Person("moi.gia", "Mới", null, "H61.03", null, Set.of(), null, false);
    House.bean(People.class).save(newcomer);
    var link = House.bean(Links.class).make("moi.gia");
    var visitor = House.visitor();
    visitor.open("/welcome");
    assertThat(visitor.submitForged("/welcome", Map.of("link", link)).statusCode()).isEqualTo(403);
    assertThat(location(visitor.open("/welcome/password"))).endsWith("/welcome");
  }

  private static HttpResponse<String> open(Visitor visitor, String link) {
    assertThat(visitor.open("/welcome").statusCode()).isEqualTo(200);
    return visitor.submit("/welcome", Map.of("link", link));
  }

  private static HttpResponse<String> choose(Visitor visitor, String password, String repeat) {
    return visitor.submit("/welcome/password", Map.of("password", password, "repeat", repeat));
  }

  @Test
  void addsAPersonAndShowsTheLinkOnce() {
    var visitor = House.visitor();
    visitor.signIn("operator", PASSWORD);
    visitor.open("/console/people");
    visitor.submit(
        "/console/people",
        Map.of(
            "id", "them.moi", "name", "Thêm <b>Mới</b>", "agency", "H61.03", "roles", "OFFICER"));
    var page = visitor.open("/console/people").body();
    assertThat(page).contains("/welcome#", "Thêm &lt;b").doesNotContain("<b>Mới");
    assertThat(visitor.open("/console/people").body()).doesNotContain("/welcome#");
    assertThat(House.bean(Journal.class).about("them.moi", 10))
        .anySatisfy(recorded -> {
          assertThat(recorded.entry().action()).isEqualTo("access.person.added");
          assertThat(recorded.entry().principal()).isEqualTo("operator");
        });
  }

  @Test
  void letsNobodyShutTheOwnDoor() {
    var visitor = House.visitor();
    visitor.signIn("operator", PASSWORD);
    visitor.open("/console/people");
    assertThat(visitor.submit("/console/people/operator/disable", Map.of()).statusCode())
        .isEqualTo(409);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElse("");
  }
}
