package vn.phusa.base.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.base.text.Words;

/** One problem as problem JSON (RFC 9457) or as a page, as the caller prefers. */
@Component
class Answer {

  private final LocaleResolver locales;

  Answer(LocaleResolver locales) {
    this.locales = locales;
  }

  Object to(HttpServletRequest request, Problem problem) {
    var locale = locales.resolveLocale(request);
    return prefersPage(request)
        ? page(problem, locale)
        : json(problem, locale, Asked.path(request));
  }

  private static ResponseEntity<ProblemDetail> json(Problem problem, Locale locale, String asked) {
    return ResponseEntity.status(problem.code().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header("Content-Language", Words.in(locale).locale().getLanguage())
        .body(detail(problem, problem.code().status(), locale, asked));
  }

  static ProblemDetail detail(Problem problem, int status, Locale locale, String asked) {
    var code = problem.code();
    var detail =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), problem.sentence(locale));
    detail.setType(URI.create(problem.type()));
    detail.setTitle(title(status, locale));
    detail.setInstance(Asked.uri(asked));
    detail.setProperty("code", code.name());
    detail.setProperty("side", code.side().name());
    detail.setProperty("detailVi", problem.sentence(Words.VIETNAMESE));
    detail.setProperty("detailEn", problem.sentence(Locale.ENGLISH));
    return detail;
  }

  private static ModelAndView page(Problem problem, Locale locale) {
    var code = problem.code();
    var page = new ModelAndView("problem/page", HttpStatusCode.valueOf(code.status()));
    page.addObject("title", title(code.status(), locale));
    page.addObject("status", code.status());
    page.addObject("detail", problem.sentence(locale));
    page.addObject("advice", advice(code.side(), locale));
    page.addObject("code", code.room() + "/" + code.name());
    return page;
  }

  static String title(int status, Locale locale) {
    return Words.in(locale).of("problem.title." + (known(status) ? status : status / 100 + "00"));
  }

  private static boolean known(int status) {
    return List.of(401, 403, 404, 409, 410, 413, 429, 503).contains(status);
  }

  private static String advice(Side side, Locale locale) {
    return Words.in(locale).of("problem.advice." + side.name());
  }

  private static boolean prefersPage(HttpServletRequest request) {
    if (request.getHeader("HX-Request") != null) {
      return false;
    }
    try {
      return MediaType.parseMediaTypes(request.getHeader("Accept")).stream()
          .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
