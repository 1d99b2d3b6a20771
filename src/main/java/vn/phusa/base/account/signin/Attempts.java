package vn.phusa.base.account.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.AccessSettings;

/**
 * Wrong proofs, by account and address, by account alone and by address alone; too many have to
 * wait. An account alone may fail more often, or anybody could shut anybody out; not with codes,
 * which only those guess who know the password.
 */
@Component
class Attempts {

  private static final int TIMES = 10;
  private static final int MOST = 20_000;

  private final LoadingCache<String, Bucket> pairs;
  private final LoadingCache<String, Bucket> accounts;
  private final LoadingCache<String, Bucket> addresses;
  private final LoadingCache<String, Bucket> codes;

  Attempts(AccessSettings settings) {
    pairs = buckets(settings, settings.failedSignIns());
    accounts = buckets(settings, settings.failedSignIns() * TIMES);
    addresses = buckets(settings, settings.failedSignIns() * TIMES);
    codes = buckets(settings, settings.failedSignIns());
  }

  boolean exhausted(String account, String address) {
    return pairs.get(account + "|" + address).getAvailableTokens() == 0
        || accounts.get(account).getAvailableTokens() == 0
        || addresses.get(address).getAvailableTokens() == 0;
  }

  void failed(String account, String address) {
    pairs.get(account + "|" + address).tryConsume(1);
    accounts.get(account).tryConsume(1);
    addresses.get(address).tryConsume(1);
  }

  void succeeded(String account, String address) {
    pairs.invalidate(account + "|" + address);
  }

  boolean codesExhausted(String account) {
    return codes.get(account).getAvailableTokens() == 0;
  }

  /** A right password does not make up for it. */
  void codeFailed(String account) {
    codes.get(account).tryConsume(1);
  }

  void codeSucceeded(String account) {
    codes.invalidate(account);
  }

  private static LoadingCache<String, Bucket> buckets(AccessSettings settings, int failures) {
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .build(any ->
            Bucket.builder()
                .addLimit(limit ->
                    limit.capacity(failures).refillIntervally(failures, settings.signInWait()))
                .build());
  }
}
