package vn.phusa.base.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.access.SignedIn;

/**
 * Lets the command line on this machine act as the house itself, with the server's key. Other keys
 * are left to the proofs that follow; whatever a session says no longer counts beside a key.
 */
@Component
class ServerKeyFilter extends OncePerRequestFilter {

  private final ServerKey key;

  ServerKeyFilter(ServerKey key) {
    this.key = key;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader("Authorization");
    if (header == null || !Credentials.startsWith(header, Credentials.BEARER)) {
      chain.doFilter(request, response);
      return;
    }
    var candidate = header.substring(Credentials.BEARER.length()).strip();
    var context = SecurityContextHolder.createEmptyContext();
    if (InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
        && key.matches(candidate)) {
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(
              new SignedIn(SignedIn.SYSTEM_ID), null, List.of()));
    }
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
