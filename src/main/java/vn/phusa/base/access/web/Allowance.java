package vn.phusa.base.access.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How much each caller may ask for: so many at once, then so many a second. */
final class Allowance {

  /** Of more callers than these the one unused for longest is forgotten. */
  private static final int MOST = 20_000;

  private final LoadingCache<String, Bucket> callers;

  Allowance(int atOnce, int perSecond) {
    callers = Caffeine.newBuilder().maximumSize(MOST).build(any -> bucket(atOnce, perSecond));
  }

  private static Bucket bucket(int atOnce, int perSecond) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  /** Seconds that this caller has to wait; 0 when the request is granted and counted. */
  long wait(String caller, int cost) {
    var probe = callers.get(caller).tryConsumeAndReturnRemaining(cost);
    return probe.isConsumed()
        ? 0
        : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
  }
}
