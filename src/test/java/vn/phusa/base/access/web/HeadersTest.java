package vn.phusa.base.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.testing.House;

/** What every answer tells browsers, and what no answer tells anybody. */
class HeadersTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  @BeforeAll
  static void makeAccount() {
    House.bean(Accounts.class).ensure("header", "Tiêu Đề", null, Set.of(Role.OPERATOR), PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/datasets",
        "/sign-in",
        "/conformity",
        "/not-here",
        "/api/v1/laws",
        "/api/v1/none"
      })
  void keepAPageToItself(String path) {
    var answer = House.visitor().open(path);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
        .contains("script-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "*");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
    assertThat(header(answer, "Content-Type")).matches("(text/html|application/.*json).*");
    assertThat(header(answer, "Server") + header(answer, "X-Powered-By")).isEmpty();
  }

  @Test
  void keepWhatASignedInPersonSeesOutOfCaches() {
    var visitor = House.visitor();
    visitor.signIn("header", PASSWORD);
    for (var path : List.of("/console/people", "/console/security", "/api/v1/journal")) {
      var answer = visitor.call(path, "Accept", "*/*");
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void believeNothingThatACallerSaysAboutTheWay() {
    var answer =
        House.visitor()
            .call(
                "/sign-in",
                "Accept",
                "text/html",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "proto=https;host=evil.example");
    assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    assertThat(answer.body()).doesNotContain("evil.example");
    var asked = House.visitor().open("/console");
    assertThat(header(asked, "Location")).startsWith(House.url());
  }

  @Test
  void methodsThatNobodyNeedsAndListsOfFilesAreRefused() throws IOException {
    assertThat(raw("TRACE / HTTP/1.1")).contains(" 4").doesNotContain("X-Told: me");
    for (var path : List.of("/webjars/", "/shell/", "/_static/", "/META-INF/", "/WEB-INF/")) {
      assertThat(House.visitor().open(path).statusCode()).as(path).isNotEqualTo(200);
    }
  }

  @Test
  void passwordsAreTypedUnseenAndMayBePasted() {
    var page = House.visitor().open("/sign-in").body();
    assertThat(page).containsPattern("<input[^>]*type=\"password\"").doesNotContain("onpaste");
    assertThat(page).contains("autocomplete=\"current-password\"");
  }

  private static String raw(String line) throws IOException {
    try (var socket = new Socket("localhost", URI.create(House.url()).getPort())) {
      var request = line + "\r\nHost: localhost\r\nX-Told: me\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
