package vn.phusa.base.machine.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells the filters that follow as whom they answer. */
final class Issuer extends OncePerRequestFilter {

  private final String fixed;

  /**
   * @param fixed empty for the address that the caller used
   */
  Issuer(String fixed) {
    this.fixed = fixed;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      AuthorizationServerContextHolder.setContext(new Known(of(request, fixed)));
      chain.doFilter(request, response);
    } finally {
      AuthorizationServerContextHolder.resetContext();
    }
  }

  static String of(HttpServletRequest request, String fixed) {
    return fixed.isBlank()
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : fixed;
  }

  private record Known(String issuer) implements AuthorizationServerContext {
    @Override
    public String getIssuer() {
      return issuer;
    }

    @Override
    public AuthorizationServerSettings getAuthorizationServerSettings() {
      return Endpoints.SETTINGS;
    }
  }
}
