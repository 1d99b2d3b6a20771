package vn.phusa.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.phusa.testing.House;

/** What stands around every page: headers, languages, files. */
class FrameTest {

  private static final Pattern FILE =
      Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");

  @Test
  void speaksVietnameseUntilSomebodyChoosesEnglish() {
    var visitor = House.visitor();
    assertThat(visitor.call("/", "Accept", "text/html", "Accept-Language", "en").body())
        .contains("<html lang=\"vi\">", "Đăng nhập");
    var chosen = visitor.open("/lang?to=en&back=/sign-in");
    assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    assertThat(visitor.open("/sign-in").body()).contains("<html lang=\"en\">", "Sign in");
    visitor.open("/lang?to=vi&back=/");
    assertThat(visitor.open("/sign-in").body()).contains("Đăng nhập");
  }

  @Test
  void comesBackToNoOtherSite() {
    var chosen = House.visitor().open("/lang?to=en&back=//evil.vn");
    assertThat(chosen.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
  }

  @Test
  void sendsTheHeadersThatKeepAPageToItself() {
    var headers = House.visitor().open("/sign-in").headers();
    var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void linksFilesByTheirContentAndLetsThemBeKept() {
    var visitor = House.visitor();
    var page = visitor.open("/sign-in").body();
    var files = FILE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(files).hasSizeGreaterThan(6);
    for (var file : files) {
      var answer = visitor.call(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
          .as(file)
          .contains("immutable");
    }
    assertThat(visitor.call("/shell/frame.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  @Test
  void servesTheVietnameseLettersOfInter() {
    var font = House.visitor().call("/webjars/inter/files/inter-vietnamese-400-normal.woff2");
    assertThat(font.statusCode()).isEqualTo(200);
  }

  @Test
  void leavesTheFrameAwayForHtmx() {
    var part = House.visitor().call("/sign-in", "HX-Request", "true", "Accept", "text/html");
    assertThat(part.body()).contains("name=\"password\"").doesNotContain("<html");
    var boosted =
        House.visitor()
            .call("/sign-in", "HX-Request", "true", "HX-Boosted", "true", "Accept", "text/html");
    assertThat(boosted.body()).contains("<html");
  }

  @Test
  void hasNoInlineScriptOrStyle() {
    var page = House.visitor().open("/sign-in").body();
    assertThat(page).doesNotContain("<style", " style=", " onclick=").doesNotContain("<script>");
  }

  @Test
  void saysThatItIsHealthy() {
    assertThat(House.visitor().call("/actuator/health").body()).contains("UP");
  }
}
