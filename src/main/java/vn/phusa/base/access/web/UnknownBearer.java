package vn.phusa.base.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.Tries;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;

/**
 * Stands after every proof: a key or token that none of them knew is refused, so that a call with a
 * mistyped key is not answered as a stranger's. One address may not try for ever.
 */
@Component
class UnknownBearer extends OncePerRequestFilter {

  private static final int TIMES = 10;

  private final Refusals refusals;
  private final Tries addresses;

  UnknownBearer(Refusals refusals, AccessSettings settings) {
    this.refusals = refusals;
    this.addresses = new Tries(settings, TIMES);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null
        || !Credentials.startsWith(header, Credentials.BEARER)
        || SecurityContextHolder.getContext().getAuthentication() != null) {
      chain.doFilter(request, response);
      return;
    }
    var address = request.getRemoteAddr();
    if (addresses.failed(address)) {
      refusals.commence(request, response, new BadCredentialsException("bearer"));
      return;
    }
    var wait = addresses.seconds(address);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    Problems.send(request, response, new Problem(AccessCode.TOO_MANY_REQUESTS, wait));
  }
}
