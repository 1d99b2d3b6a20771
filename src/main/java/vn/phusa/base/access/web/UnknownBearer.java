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
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;

/**
 * Stands after every proof: a key or token that none of them knew is refused, so that a call with a
 * mistyped key is not answered as a stranger's. One address may not try for ever.
 */
@Component
class UnknownBearer extends OncePerRequestFilter {

  private static final int TIMES = 10;
  private static final int MOST = 20_000;

  private final Refusals refusals;
  private final LoadingCache<String, Bucket> addresses;

  UnknownBearer(Refusals refusals, AccessSettings settings) {
    this.refusals = refusals;
    var tries = settings.failedSignIns() * TIMES;
    this.addresses =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .build(any ->
                Bucket.builder()
                    .addLimit(limit ->
                        limit.capacity(tries).refillIntervally(tries, settings.signInWait()))
                    .build());
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
    var probe = addresses.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      refusals.commence(request, response, new BadCredentialsException("bearer"));
      return;
    }
    var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    Problems.send(request, response, new Problem(AccessCode.TOO_MANY_REQUESTS, wait));
  }
}
