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
    var path = House.bean(Links.class).make("moi.den");
    var visitor = House.visitor();
    assertThat(visitor.open(path).body()).contains("moi.den");
    var unequal = visitor.submit(path, Map.of("password", PASSWORD, "repeat", "other"));
    assertThat(unequal.body()).contains("chưa giống nhau");
    var done = visitor.submit(path, Map.of("password", PASSWORD, "repeat", PASSWORD));
    assertThat(location(done)).contains("/sign-in");
    assertThat(visitor.open(path).statusCode()).isEqualTo(410);
    var again =
        visitor.submit(path, Map.of("password", "stolen-account", "repeat", "stolen-account"));
    assertThat(again.statusCode()).isEqualTo(410);
    visitor.signIn("moi.den", PASSWORD);
    assertThat(location(visitor.open("/console"))).endsWith("/datasets");
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
    assertThat(page).contains("/welcome/", "Thêm &lt;b").doesNotContain("<b>Mới");
    assertThat(visitor.open("/console/people").body()).doesNotContain("/welcome/");
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
