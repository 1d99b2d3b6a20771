package vn.phusa.base.account.inner;

import java.util.Optional;

/** Proving and choosing passwords outside of signing in. */
public interface PasswordChoice {

  /**
   * Asks again who somebody is, before what could shut them out.
   *
   * @param address where the request comes from; too many wrong ones wait as on signing in
   * @throws vn.phusa.base.problem.Problem {@code PASSWORD_WRONG} or {@code SIGN_IN_LOCKED}
   */
  void require(String person, String password, String address);

  /** Key of the rule that a new password breaks: length, strength, used before. */
  Optional<String> brokenRule(Person person, String password);

  /** Makes it the person's password from now on; what was open elsewhere ends. */
  void choose(Person person, String password);
}
