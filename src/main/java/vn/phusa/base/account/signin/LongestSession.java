package vn.phusa.base.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.account.AccountSettings;

/**
 * Ends a session that has lasted its longest, however busy it is (ASVS 5, V7.3.2). After the stored
 * sessions are known, before anybody asks who it is.
 */
@Component
@Order(LongestSession.ORDER)
class LongestSession extends OncePerRequestFilter {

  /** Spring Session's own filter stands 50 after the first. */
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

  private final AccountSettings settings;
  private final Clock clock;

  LongestSession(AccountSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null) {
      var end = Instant.ofEpochMilli(session.getCreationTime()).plus(settings.longest());
      if (clock.instant().isAfter(end)) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }
}
