package vn.phusa.base.access.web;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.AccessSettings;

/** Wrong passwords, by account and address and by address alone; too many have to wait. */
@Component
class Attempts {

  static final Duration WAIT = Duration.ofMinutes(15);
  private static final int ACCOUNTS_AN_ADDRESS = 10;

  private final Buckets accounts;
  private final Buckets addresses;

  Attempts(AccessSettings settings) {
    accounts = buckets(settings.failedSignIns());
    addresses = buckets(settings.failedSignIns() * ACCOUNTS_AN_ADDRESS);
  }

  boolean exhausted(String account, String address) {
    return accounts.of(account + "|" + address).getAvailableTokens() == 0
        || addresses.of(address).getAvailableTokens() == 0;
  }

  void failed(String account, String address) {
    accounts.of(account + "|" + address).tryConsume(1);
    addresses.of(address).tryConsume(1);
  }

  void succeeded(String account, String address) {
    accounts.forget(account + "|" + address);
  }

  private static Buckets buckets(int failures) {
    return new Buckets(
        Bandwidth.builder().capacity(failures).refillIntervally(failures, WAIT).build());
  }
}
