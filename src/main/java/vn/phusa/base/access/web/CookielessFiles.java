package vn.phusa.base.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files of pages are the same for everybody, so nobody's session is read and renewed in the
 * database for each of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CookielessFiles extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PublicPaths.isFile(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithoutCookies(request), response);
  }

  private static final class WithoutCookies extends HttpServletRequestWrapper {

    WithoutCookies(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie @Nullable [] getCookies() {
      return null;
    }
  }
}
