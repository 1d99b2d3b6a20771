package vn.phusa.base.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.account.inner.Sessions;
import vn.phusa.base.journal.Journal;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Sessions in several browsers, seen and ended by their owner and by the operator. */
class SessionsTest {

  private static final String PASSWORD = "phù sa bồi đắp";
  private static final Pattern END = Pattern.compile("name=\"handle\" value=\"(\\w{32})\"");

  @Test
  void endsOneThatIsOpenElsewhere() {
    ensure("hai-noi", Role.OFFICER);
    var here = signedIn("hai-noi");
    var there = signedIn("hai-noi");
    var page = here.open("/console/account").body();
    assertThat(page).contains("Phiên này", "127.0.0.1");
    var handle = END.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(handle).hasSize(1);
    end(here, "khong-phai-mat-khau", handle.getFirst());
    assertThat(there.open("/console/account").statusCode()).isEqualTo(200);
    here.open("/console/account");
    end(here, PASSWORD, handle.getFirst());
    assertThat(there.open("/console/account").statusCode()).isEqualTo(302);
    assertThat(here.open("/console/account").statusCode()).isEqualTo(200);
  }

  @Test
  void endsAllThatAreOpenElsewhereForWhoeverKnowsThePassword() {
    ensure("nhieu-noi", Role.OFFICER);
    var here = signedIn("nhieu-noi");
    var there = signedIn("nhieu-noi");
    here.open("/console/account");
    end(here, "", "");
    assertThat(there.open("/console/account").statusCode()).isEqualTo(200);
    here.open("/console/account");
    end(here, PASSWORD, "");
    assertThat(here.open("/console/account").body()).contains("Đã kết thúc các phiên");
    assertThat(there.open("/console/account").statusCode()).isEqualTo(302);
  }

  private static void end(Visitor visitor, String present, String handle) {
    visitor.submit("/console/account/sessions/end", Map.of("present", present, "handle", handle));
  }

  @Test
  void endsWhatHasLastedTwelveHoursHoweverBusy() {
    ensure("ca-ngay", Role.OFFICER);
    var visitor = signedIn("ca-ngay");
    older("ca-ngay", Duration.ofHours(11));
    assertThat(visitor.open("/console/account").statusCode()).isEqualTo(200);
    older("ca-ngay", Duration.ofHours(2));
    assertThat(visitor.open("/console/account").statusCode()).isEqualTo(302);
  }

  @Test
  void endsTheOldestWhenThereAreTooMany() {
    ensure("nhieu-phien", Role.OFFICER);
    var visitors = new ArrayList<Visitor>();
    for (var session = 0; session < 5; session++) {
      visitors.add(signedIn("nhieu-phien"));
    }
    assertThat(visitors)
        .allSatisfy(
            visitor -> assertThat(visitor.open("/console/account").statusCode()).isEqualTo(200));
    visitors.getLast().signIn("nhieu-phien", PASSWORD);
    assertThat(visitors.getFirst().open("/console/account").statusCode()).isEqualTo(200);
    signedIn("nhieu-phien");
    var oldest = visitors.removeFirst();
    assertThat(oldest.open("/datasets").body()).doesNotContain("/console/account");
    assertThat(oldest.open("/console/account").statusCode()).isEqualTo(302);
    assertThat(oldest.open("/sign-in").body()).contains("chỉ mở được 5 phiên cùng lúc");
    assertThat(oldest.open("/sign-in").body()).doesNotContain("phiên cùng lúc");
    assertThat(visitors)
        .allSatisfy(
            visitor -> assertThat(visitor.open("/console/account").statusCode()).isEqualTo(200));
    assertThat(House.bean(Journal.class).about("nhieu-phien", 50))
        .extracting(recorded -> recorded.entry().action())
        .containsOnlyOnce("access.session.displaced");
    oldest.signIn("nhieu-phien", PASSWORD);
    assertThat(oldest.open("/console/account").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPRING_SECURITY_CONTEXT", "vn.phusa.base.account.signin.Origin"})
  void endsWhatCannotBeReadAnyMore(String attribute) {
    var id = "phien-hong-" + attribute.length();
    ensure(id, Role.OFFICER);
    var upgraded = signedIn(id);
    spoil(id, attribute);
    var cookie = upgraded.cookies().get("phusa");
    var answer = upgraded.open("/console/account");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    assertThat(upgraded.cookies().get("phusa")).isNotEqualTo(cookie);
    assertThat(stored(id)).isZero();
    upgraded.signIn(id, PASSWORD);
    assertThat(upgraded.open("/console/account").statusCode()).isEqualTo(200);
  }

  @Test
  void listsAndEndsOthersBesideOneThatCannotBeRead() {
    ensure("phien-la", Role.OFFICER);
    signedIn("phien-la");
    spoil("phien-la", "vn.phusa.base.account.signin.Origin");
    var here = signedIn("phien-la");
    assertThat(here.open("/console/account").body()).contains("Phiên này");
    assertThat(stored("phien-la")).isEqualTo(1);
    signedIn("phien-la");
    spoil("phien-la", "SPRING_SECURITY_CONTEXT");
    House.bean(Sessions.class).endAll("phien-la");
    assertThat(stored("phien-la")).isZero();
  }

  private static void spoil(String person, String attribute) {
    var spoilt =
        House.bean(JdbcClient.class)
            .sql(
                """
                update spring_session_attributes set attribute_bytes = '\\xACED000500'
                where attribute_name = ? and session_primary_id in
                  (select primary_id from spring_session where principal_name = ?)
                """)
            .params(attribute, person)
            .update();
    assertThat(spoilt).isPositive();
  }

  private static int stored(String person) {
    return House.bean(JdbcClient.class)
        .sql("select count(*) from spring_session where principal_name = ?")
        .params(person)
        .query(Integer.class)
        .single();
  }

  private static void older(String person, Duration time) {
    var changed =
        House.bean(JdbcClient.class)
            .sql(
                "update spring_session set creation_time = creation_time - ?"
                    + " where principal_name = ?")
            .params(time.toMillis(), person)
            .update();
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void endsNobodyElses() {
    ensure("chu-phien", Role.OFFICER);
    ensure("ke-la", Role.OFFICER);
    var owner = signedIn("chu-phien");
    signedIn("chu-phien");
    var handle =
        END.matcher(owner.open("/console/account").body())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    var stranger = signedIn("ke-la");
    stranger.open("/console/account");
    end(stranger, PASSWORD, handle);
    assertThat(owner.open("/console/account").body()).contains(handle);
  }

  @Test
  void endsAllOthersWithANewPassword() {
    ensure("doi-mat-khau", Role.OFFICER);
    var here = signedIn("doi-mat-khau");
    var there = signedIn("doi-mat-khau");
    here.open("/console/account");
    var fields =
        Map.of(
            "present", PASSWORD,
            "password", "lúa chín vàng đồng xa",
            "repeat", "lúa chín vàng đồng xa");
    here.submit("/console/account/password", fields);
    assertThat(here.open("/console/account").body()).contains("Đã đổi mật khẩu");
    assertThat(there.open("/console/account").statusCode()).isEqualTo(302);
  }

  @Test
  void refusesAPasswordThatIsWeakOrNotRepeated() {
    ensure("mat-khau-yeu", Role.OFFICER);
    var visitor = signedIn("mat-khau-yeu");
    for (var weak : Set.of("ngan", "mat-khau-yeu", "password1234", "matkhau2026")) {
      visitor.open("/console/account");
      visitor.submit(
          "/console/account/password",
          Map.of("present", PASSWORD, "password", weak, "repeat", weak));
      assertThat(visitor.open("/console/account").body()).as(weak).contains("alert-danger");
    }
    visitor.submit(
        "/console/account/password",
        Map.of("present", PASSWORD, "password", "lúa chín vàng đồng xa", "repeat", "khác"));
    assertThat(visitor.open("/console/account").body()).contains("chưa giống nhau");
    assertThat(signedIn("mat-khau-yeu").open("/console/account").statusCode()).isEqualTo(200);
  }

  /** ASVS V6.2.5, V6.2.9: length alone counts, of 64 characters and more. */
  @Test
  void takesALongPasswordOfAnyLettersAndKeepsNothingButItsHash() {
    ensure("mat-khau-dai", Role.OFFICER);
    var visitor = signedIn("mat-khau-dai");
    var longest = "con cò bay lả bay la bay từ cửa phủ bay ra cánh đồng lúa chín vàng".repeat(3);
    visitor.open("/console/account");
    visitor.submit(
        "/console/account/password",
        Map.of("present", PASSWORD, "password", longest, "repeat", longest));
    assertThat(visitor.open("/console/account").body()).contains("Đã đổi mật khẩu");
    var signedIn = House.visitor();
    signedIn.signIn("mat-khau-dai", longest);
    assertThat(signedIn.open("/console/account").statusCode()).isEqualTo(200);
    var kept =
        House.bean(JdbcClient.class)
            .sql("select password_hash from person where id = 'mat-khau-dai'")
            .query(String.class)
            .single();
    assertThat(kept).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
  }

  @Test
  void isNotTouchedByFilesOfPages() {
    ensure("xem-tep", Role.OFFICER);
    var visitor = signedIn("xem-tep");
    visitor.open("/console/account");
    var used = used("xem-tep");
    assertThat(visitor.open("/shell/frame.css").statusCode()).isEqualTo(200);
    assertThat(used("xem-tep")).isEqualTo(used);
    visitor.open("/console/account");
    assertThat(used("xem-tep")).isGreaterThan(used);
  }

  @Test
  void hasAnIdThatNobodyGuesses() {
    ensure("ma-phien", Role.OFFICER);
    signedIn("ma-phien");
    var id =
        House.bean(JdbcClient.class)
            .sql("select session_id from spring_session where principal_name = 'ma-phien'")
            .query(String.class)
            .single();
    assertThat(Base64.getUrlDecoder().decode(id)).hasSize(27);
  }

  private static long used(String id) {
    return House.bean(JdbcClient.class)
        .sql("select last_access_time from spring_session where principal_name = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  @Test
  void letsAnOperatorEndThemAll() {
    ensure("van-hanh-phien", Role.OPERATOR);
    ensure("bi-ket-thuc", Role.OFFICER);
    var person = signedIn("bi-ket-thuc");
    var operator = signedIn("van-hanh-phien");
    assertThat(operator.open("/console/people/bi-ket-thuc").body())
        .contains("Kết thúc mọi phiên (1)");
    operator.submit("/console/people/bi-ket-thuc/sessions/end", Map.of());
    assertThat(person.open("/console/account").statusCode()).isEqualTo(302);
    person.open("/sign-in");
    assertThat(person.submit("/console/people/van-hanh-phien/sessions/end", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(operator.open("/console/account").statusCode()).isEqualTo(200);
  }

  private static void ensure(String id, Role role) {
    House.bean(Accounts.class).ensure(id, "Người " + id, "H61.03", Set.of(role), PASSWORD);
  }

  private static Visitor signedIn(String id) {
    var visitor = House.visitor();
    visitor.signIn(id, PASSWORD);
    return visitor;
  }
}
