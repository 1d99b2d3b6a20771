package vn.phusa.app.shell.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import vn.phusa.base.text.Words;

/**
 * The language of an answer: what the person has chosen, then for programs what they accept, else
 * Vietnamese. A browser that says English without anyone's choice still gets Vietnamese pages.
 */
@Component("localeResolver")
class LanguageChoice implements LocaleResolver {

  private static final String PLAIN = "lang";

  /** With this prefix a browser takes the cookie from HTTPS and from this host alone. */
  private static final String ENCRYPTED = "__Host-lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return chosen(request)
        .or(() -> accepted(request))
        .map(language -> language.equals("en") ? Locale.ENGLISH : Words.VIETNAMESE)
        .orElse(Words.VIETNAMESE);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is changed at /lang");
  }

  /** Name of the cookie that keeps the choice. */
  static String cookie(HttpServletRequest request) {
    return request.isSecure() ? ENCRYPTED : PLAIN;
  }

  private static Optional<String> chosen(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(cookie(request)))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static Optional<String> accepted(HttpServletRequest request) {
    var accept = request.getHeader("Accept");
    var page = accept != null && accept.contains("text/html");
    if (page || request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    return Optional.of(request.getLocale().getLanguage());
  }
}
