package vn.phusa.base.account.signin;

import org.springframework.stereotype.Component;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.access.Tries;

/**
 * Wrong proofs, by account and address, by account alone and by address alone; too many have to
 * wait. An account alone may fail more often, or anybody could shut anybody out; not with codes,
 * which only those guess who know the password.
 */
@Component
class Attempts {

  private static final int TIMES = 10;

  private final Tries pairs;
  private final Tries accounts;
  private final Tries addresses;
  private final Tries codes;

  Attempts(AccessSettings settings) {
    pairs = new Tries(settings, 1);
    accounts = new Tries(settings, TIMES);
    addresses = new Tries(settings, TIMES);
    codes = new Tries(settings, 1);
  }

  boolean exhausted(String account, String address) {
    return pairs.exhausted(account + "|" + address)
        || accounts.exhausted(account)
        || addresses.exhausted(address);
  }

  void failed(String account, String address) {
    pairs.failed(account + "|" + address);
    accounts.failed(account);
    addresses.failed(address);
  }

  void succeeded(String account, String address) {
    pairs.forget(account + "|" + address);
  }

  boolean codesExhausted(String account) {
    return codes.exhausted(account);
  }

  /** A right password does not make up for it. */
  void codeFailed(String account) {
    codes.failed(account);
  }

  void codeSucceeded(String account) {
    codes.forget(account);
  }
}
