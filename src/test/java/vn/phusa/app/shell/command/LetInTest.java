package vn.phusa.app.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.account.signin.Phone;
import vn.phusa.testing.Serving;
import vn.phusa.testing.Visitor;

/** The first start prints a way in, and another start a way back for who lost all others. */
class LetInTest {

  private static final String FIRST = "phù sa bồi đắp";
  private static final String SECOND = "lúa chín vàng đồng xa";
  private static final Pattern LINK =
      Pattern.compile("(http://localhost:\\d+)(/welcome#[A-Za-z0-9_-]{43})");

  @TempDir private Path folder;

  @Test
  void theLastOperatorComesInAgainAfterLosingThePhone() throws Exception {
    var state = folder.resolve("state");
    var serving = Serving.on(state);
    serving.awaitReady();
    var visitor = opened(serving);
    var made =
        visitor.submit(
            "/welcome/password",
            Map.of("id", "van-hanh", "name", "Vận", "password", FIRST, "repeat", FIRST));
    assertThat(location(made)).endsWith("/sign-in?welcome");
    assertThat(location(enter(visitor, FIRST))).endsWith("/sign-in/enrol");
    var phone = setUp(visitor);
    serving.terminate();

    var mistaken = Serving.on(state, "--let-in", "khong-co");
    assertThat(mistaken.awaitEnd()).isEqualTo(1);
    assertThat(mistaken.output())
        .contains("Không có người dùng khong-co", "There is no person khong-co")
        .doesNotContain("is ready");

    serving = Serving.on(state, "--let-in", "van-hanh");
    serving.awaitReady();
    visitor = opened(serving);
    assertThat(visitor.open("/welcome/password").body()).contains("van-hanh");
    assertThat(location(enter(visitor, FIRST))).as("the old password").endsWith("?failed");
    visitor.open("/welcome/password");
    visitor.submit("/welcome/password", Map.of("password", SECOND, "repeat", SECOND));
    assertThat(location(enter(visitor, SECOND))).endsWith("/sign-in/enrol");
    assertThat(setUp(visitor).seed()).as("the lost phone").isNotEqualTo(phone.seed());
    assertThat(visitor.open("/console/people").statusCode()).isEqualTo(200);
    serving.terminate();
    assertThat(List.of(serving.output().split("\n")))
        .as("in both languages")
        .anyMatch(line -> line.startsWith("Đã gỡ mật khẩu"))
        .anyMatch(line -> line.startsWith("Password and second factor of van-hanh"));
  }

  /** Somebody who has opened the link that the start has printed. */
  private static Visitor opened(Serving serving) throws Exception {
    var link = LINK.matcher(serving.output());
    assertThat(link.find()).as(serving.output()).isTrue();
    var visitor = new Visitor(link.group(1));
    visitor.open("/welcome");
    assertThat(location(visitor.submit("/welcome", Map.of("link", link.group()))))
        .endsWith("/welcome/password");
    visitor.open("/welcome/password");
    return visitor;
  }

  private static HttpResponse<String> enter(Visitor visitor, String password) {
    visitor.open("/sign-in");
    return visitor.submit("/sign-in", Map.of("id", "van-hanh", "password", password));
  }

  private static Phone setUp(Visitor visitor) {
    var phone = Phone.scan(visitor.open("/sign-in/enrol").body());
    visitor.submit("/sign-in/enrol", Map.of("code", phone.code(0)));
    assertThat(location(visitor.open("/sign-in/continue"))).contains("/console");
    return phone;
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("no redirect: " + response.body());
  }
}
