package vn.phusa.base.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;

/**
 * Keeps one person, or one address where nobody is signed in, from taking the pages away from the
 * others. Files that pages are made of are not counted: browsers keep them.
 */
@Component
class PageLimit extends OncePerRequestFilter {

  /** What anyone may send a form to, and what costs as much as many pages. */
  private static final Set<String> COSTLY =
      Set.of("/units/rebase", "/units/rebase.csv", "/sign-in", "/sign-in/passkey");

  private static final int PRICE = 10;

  private final Allowance allowance;
  private final Alarm alarm;

  PageLimit(AccessSettings settings, Alarm alarm) {
    this.alarm = alarm;
    allowance = new Allowance(settings.pagesAtOnce(), settings.pagesPerSecond());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return PublicPaths.isFile(request.getServletPath());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = allowance.wait(caller(request), cost(request));
    if (wait == 0) {
      chain.doFilter(request, response);
      return;
    }
    alarm.raise("access.limit.reached", request);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    Problems.send(request, response, new Problem(AccessCode.TOO_MANY_PAGES, wait));
  }

  private static String caller(HttpServletRequest request) {
    var proven = SecurityContextHolder.getContext().getAuthentication();
    return proven == null ? Network.of(request.getRemoteAddr()) : "person " + proven.getName();
  }

  private static int cost(HttpServletRequest request) {
    return request.getMethod().equals("POST") && COSTLY.contains(request.getServletPath())
        ? PRICE
        : 1;
  }
}
