package vn.phusa.base.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that cannot be read any more, as after an upgrade: whoever comes with it signs in
 * again. After the stored sessions are known, before anything is asked of them.
 */
@Component
@Order(LongestSession.ORDER - 1)
class LegibleSession extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(LegibleSession.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null && !Legible.is(session)) {
      LOG.info("a session that cannot be read any more has ended");
      session.invalidate();
    }
    chain.doFilter(request, response);
  }
}
