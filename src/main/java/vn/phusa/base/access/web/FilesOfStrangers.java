package vn.phusa.base.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the look at the token of a form. In a form with files the token is a field like the
 * others, so the server writes all of it to the disk before anybody can look; it does so for nobody
 * who is not signed in.
 */
final class FilesOfStrangers extends OncePerRequestFilter {

  private static final String WITH_FILES = "multipart/";

  private final Refusals refusals;
  private final Predicate<HttpServletRequest> tokenless;

  /**
   * @param tokenless what needs no token, so that nothing of it is read here
   */
  FilesOfStrangers(Refusals refusals, Predicate<HttpServletRequest> tokenless) {
    this.refusals = refusals;
    this.tokenless = tokenless;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null
        || !type.strip().toLowerCase(Locale.ROOT).startsWith(WITH_FILES)
        || tokenless.test(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() == null) {
      refusals.commence(
          request, response, new InsufficientAuthenticationException("a form with files"));
      return;
    }
    chain.doFilter(request, response);
  }
}
