package vn.phusa.base.access.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;

/** Keeps one caller from taking the server away from the others. */
@Component
class RequestLimit extends OncePerRequestFilter {

  private static final int MOST = 20_000;

  private final LoadingCache<String, Bucket> callers;

  RequestLimit(AccessSettings settings) {
    callers = Caffeine.newBuilder().maximumSize(MOST).build(any -> bucket(settings));
  }

  private static Bucket bucket(AccessSettings settings) {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(settings.requestsAtOnce())
                .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
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
    var probe = callers.get(request.getRemoteAddr() + "|" + person).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    Problems.send(request, response, new Problem(AccessCode.TOO_MANY_REQUESTS, wait));
  }
}
