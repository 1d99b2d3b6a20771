package vn.phusa.app.shell.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.phusa.app.shell.inner.Frame;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.text.Words;

/** Gives every template its common values and the frame what stands in it. */
@Component
class FrameMaker {

  private final Navigation navigation;
  private final Access access;
  private final Purposes purposes;
  private final LocaleResolver locales;
  private final Notice notice;

  FrameMaker(
      Navigation navigation,
      Access access,
      Purposes purposes,
      LocaleResolver locales,
      Notice notice) {
    this.navigation = navigation;
    this.access = access;
    this.purposes = purposes;
    this.locales = locales;
    this.notice = notice;
  }

  /** {@code words}, {@code csrf} and {@code principal}, which every template may name. */
  void addCommon(Map<String, Object> model, HttpServletRequest request) {
    model.put("words", words(request));
    model.put("principal", access.current());
    var csrf = csrf(request);
    if (csrf != null) {
      model.put("csrf", csrf);
    }
  }

  Frame frame(Map<String, Object> model, HttpServletRequest request, boolean heading) {
    var principal = access.current();
    return new Frame(
        words(request),
        principal,
        purposes.stated().map(Purpose::title),
        csrf(request),
        text(model.get("title")),
        heading,
        text(model.get("section")),
        here(request),
        searched(request),
        navigation.places(),
        navigation.console(principal),
        principal.isAnonymous() ? 0 : notice.unread(principal.id()));
  }

  private Words words(HttpServletRequest request) {
    return Words.in(locales.resolveLocale(request));
  }

  private static @Nullable CsrfToken csrf(HttpServletRequest request) {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  /** The page that was asked for, also where another one answers in its place. */
  private static String here(HttpServletRequest request) {
    var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (failed != null) {
      return failed.toString();
    }
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** A form that could not be read has no parameters, and asking for one fails again. */
  private static String searched(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null
        ? Objects.requireNonNullElse(request.getParameter("q"), "")
        : "";
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
