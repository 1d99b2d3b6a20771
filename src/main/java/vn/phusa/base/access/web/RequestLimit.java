package vn.phusa.base.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;

/** Keeps one caller of the API from taking the server away from the others. */
@Component
class RequestLimit extends OncePerRequestFilter {

  private final Allowance allowance;
  private final Alarm alarm;

  RequestLimit(AccessSettings settings, Alarm alarm) {
    this.alarm = alarm;
    allowance = new Allowance(settings.requestsAtOnce(), settings.requestsPerSecond());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var principal = request.getUserPrincipal();
    var person = principal == null ? "" : principal.getName();
    if (person.equals(SignedIn.SYSTEM_ID)) {
      chain.doFilter(request, response);
      return;
    }
    var wait = allowance.wait(Network.of(request.getRemoteAddr()) + "|" + person, 1);
    if (wait == 0) {
      chain.doFilter(request, response);
      return;
    }
    alarm.raise("access.limit.reached", request);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    Problems.send(request, response, new Problem(AccessCode.TOO_MANY_REQUESTS, wait));
  }
}
