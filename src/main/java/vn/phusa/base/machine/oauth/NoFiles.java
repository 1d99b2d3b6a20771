package vn.phusa.base.machine.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms with files unread: the token endpoints take {@code
 * application/x-www-form-urlencoded} (RFC 6749, appendix B), and the server would write all of such
 * a form to the disk before the caller has proven anything.
 */
final class NoFiles extends OncePerRequestFilter {

  private final OAuthErrors errors;

  NoFiles(OAuthErrors errors) {
    this.errors = errors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      errors.onAuthenticationFailure(
          request, response, new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST));
      return;
    }
    chain.doFilter(request, response);
  }
}
