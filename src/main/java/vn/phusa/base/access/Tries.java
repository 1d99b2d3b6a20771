package vn.phusa.base.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Wrong proofs, by account or address: after so many {@link AccessSettings#signInWait} passes. */
public final class Tries {

  /** Of more keys than these the one unused for longest is forgotten. */
  private static final int MOST = 20_000;

  private final LoadingCache<String, Bucket> left;

  /**
   * @param times how often as many as {@link AccessSettings#failedSignIns} may fail
   */
  public Tries(AccessSettings settings, int times) {
    var failures = settings.failedSignIns() * times;
    left =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .build(any ->
                Bucket.builder()
                    .addLimit(limit ->
                        limit.capacity(failures).refillIntervally(failures, settings.signInWait()))
                    .build());
  }

  public boolean exhausted(String key) {
    return left.get(key).getAvailableTokens() == 0;
  }

  /** One more has failed; false when there were too many before it. */
  public boolean failed(String key) {
    return left.get(key).tryConsume(1);
  }

  /** Seconds until the next may be made. */
  public long seconds(String key) {
    var nanos = left.get(key).estimateAbilityToConsume(1).getNanosToWaitForRefill();
    return Duration.ofNanos(nanos).toSeconds() + 1;
  }

  public void forget(String key) {
    left.invalidate(key);
  }
}
