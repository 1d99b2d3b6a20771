package vn.phusa.base.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** Nobody is reminded of a password, and no question takes its place (ASVS V6.4.2). */
class NoHintsTest {

  private static final String PASSWORD = "phù sa bồi đắp";
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea)[^>]*name=\"([^\"]+)\"");
  private static final Pattern QUESTION =
      Pattern.compile("hint|question|answer|remind|mother|secret");

  @BeforeAll
  static void makeAccount() {
    House.bean(Accounts.class)
        .ensure("khong-goi-y", "An", "H61.03", Set.of(Role.OFFICER), PASSWORD);
  }

  @Test
  void theWayInAsksForNothingButWhatIsKnownOrHeld() {
    var visitor = House.visitor();
    // The answer is that of a passkey, which the device signs.
    assertThat(fields(visitor, "/sign-in")).containsOnly("_csrf", "id", "password", "answer", "q");
    assertThat(fields(visitor, "/welcome")).containsOnly("_csrf", "link", "q");
    visitor.signIn("khong-goi-y", PASSWORD);
    var phone = Phone.scan(visitor.open("/console/account/codes").body());
    visitor.submit("/console/account/codes", Map.of("code", phone.code(0), "present", PASSWORD));
    var half = House.visitor();
    half.signIn("khong-goi-y", PASSWORD);
    assertThat(fields(half, "/sign-in/second")).containsOnly("_csrf", "code", "q");
  }

  @Test
  void aWrongPasswordIsAnsweredTheSameForEverybody() {
    var known = wrong("khong-goi-y");
    assertThat(known).isEqualTo(wrong("khong-co-ai"));
    assertThat(known).contains("Mã người dùng hoặc mật khẩu chưa đúng").doesNotContain(PASSWORD);
  }

  @Test
  void nothingOfThatKindIsKeptOfAPerson() {
    var kept =
        House.bean(JdbcClient.class)
            .sql(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_name in ('person', 'account_history', 'one_time_link', 'recovery_code')
                """)
            .query(String.class)
            .list();
    assertThat(kept).contains("person.password_hash");
    assertThat(kept).noneMatch(column -> QUESTION.matcher(column).find());
  }

  private static String wrong(String id) {
    var visitor = House.visitor();
    visitor.open("/sign-in");
    var sent = visitor.submit("/sign-in", Map.of("id", id, "password", "không phải"));
    var where = sent.headers().firstValue("Location").orElseThrow();
    var page =
        visitor.open(where.startsWith("http") ? where.substring(House.url().length()) : where);
    return page.body().replaceAll("(value|content)=\"[^\"]*\"", "");
  }

  private static List<String> fields(Visitor visitor, String path) {
    var page = visitor.open(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return FIELD.matcher(page.body()).results().map(found -> found.group(1)).distinct().toList();
  }
}
