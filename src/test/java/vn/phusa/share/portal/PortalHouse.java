package vn.phusa.share.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import vn.phusa.base.access.Access;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.FakeAccess;
import vn.phusa.store.catalog.FakeDirectory;
import vn.phusa.store.catalog.FakeJournal;
import vn.phusa.store.catalog.FakeLake;
import vn.phusa.store.catalog.FakeSummaries;
import vn.phusa.testing.TestDatabase;

/** The catalog and the portal started alone, between fakes, in a plain frame. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = FlywayAutoConfiguration.class,
    excludeName =
        "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration")
@ComponentScan({"vn.phusa.store.catalog", "vn.phusa.share.portal"})
class PortalHouse {

  static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  DataSource dataSource() {
    return TestDatabase.with("catalog");
  }

  @Bean
  FakeAccess access() {
    return new FakeAccess();
  }

  @Bean
  NoPolicies policies() {
    return new NoPolicies();
  }

  @Bean
  NoPurposes purposes() {
    return new NoPurposes();
  }

  @Bean
  FakeLake lake() {
    return new FakeLake();
  }

  @Bean
  FakeSummaries summaries(FakeLake lake) {
    return new FakeSummaries(lake);
  }

  @Bean
  FakeContracts contracts() {
    return new FakeContracts();
  }

  @Bean
  FakeCql2 cql2() {
    return new FakeCql2();
  }

  @Bean
  FakeDirectory directory() {
    return FakeDirectory.usual();
  }

  @Bean
  FakeJournal journal() {
    return new FakeJournal();
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setDefaultLocale(Words.VIETNAMESE);
    return resolver;
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(headers ->
            headers.contentSecurityPolicy(policy ->
                policy.policyDirectives(
                    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'")))
        .build();
  }

  @Bean
  ViewResolver pages(Access access) {
    var engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, PortalHouse.class.getClassLoader(), "vn.phusa.generated.jte");
    return new Pages(engine, access);
  }

  /** Before the resolver of JSP files, which takes every name. */
  private record Pages(TemplateEngine engine, Access access) implements ViewResolver, Ordered {

    @Override
    public View resolveViewName(String name, Locale locale) {
      return new Page(engine, name, access);
    }

    @Override
    public int getOrder() {
      return 0;
    }
  }

  private record Page(TemplateEngine engine, String name, Access access) implements View {

    @Override
    public String getContentType() {
      return "text/html";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var words = Words.in(request.getLocale());
      var all = new HashMap<String, Object>(model == null ? Map.of() : model);
      all.put("words", words);
      all.put("principal", access.current());
      all.put("csrf", request.getAttribute(CsrfToken.class.getName()));
      var content = new StringOutput();
      engine.render(name + ".jte", all, content);
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write(framed(all, words, content.toString()));
    }

    private static String framed(Map<String, Object> model, Words words, String content) {
      return """
      <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="stylesheet" href="/webjars/tabler__core/dist/css/tabler.min.css">
      <link rel="stylesheet" href="/webjars/tabler__icons-webfont/dist/tabler-icons.min.css">
      </head><body><div class="page"><header class="navbar navbar-expand-md"><div class="container-xl">
      <a class="navbar-brand" href="/">Phù Sa</a></div></header>
      <main class="page-wrapper"><div class="page-header"><div class="container-xl">
      <h1 class="page-title">%s</h1></div></div>
      <div class="page-body"><div class="container-xl">%s</div></div></main></div></body></html>
      """
          .formatted(
              words.locale().toLanguageTag(), model.get("title"), model.get("title"), content);
    }
  }

  @ControllerAdvice
  static class Problems {

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> problem(
        Problem problem, HttpServletResponse response, Locale locale) {
      // As the real answer does: what was said of the rows is not said of a refusal.
      response.setHeader("ETag", null);
      response.setHeader("Cache-Control", "no-store");
      var detail = ProblemDetail.forStatus(HttpStatus.valueOf(problem.code().status()));
      detail.setType(java.net.URI.create(problem.type()));
      detail.setDetail(sentence(problem, locale));
      return ResponseEntity.status(problem.code().status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(detail);
    }

    /** Rooms that are not here have no words here. */
    private static String sentence(Problem problem, Locale locale) {
      try {
        return problem.sentence(locale);
      } catch (MissingResourceException e) {
        return String.valueOf(problem.getMessage());
      }
    }
  }
}
