package vn.phusa.base.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.Passkeys;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.base.problem.Problem;

/** What somebody who is signed in does with the own second factors and passkeys. */
@Component
class OwnProofs {

  private final OwnAccount account;
  private final SecondFactors factors;
  private final Passkeys passkeys;

  OwnProofs(OwnAccount account, SecondFactors factors, Passkeys passkeys) {
    this.account = account;
    this.factors = factors;
    this.passkeys = passkeys;
  }

  SecondFactors.Held held() {
    return factors.held(account.person().id());
  }

  SecondFactors.Seed beginCodes() {
    return factors.begin(withoutCodes().id());
  }

  /** Makes an authenticator known. */
  Optional<List<String>> confirmCodes(String present, String code, HttpServletRequest request) {
    var person = withoutCodes();
    account.require(person, present, request);
    var recovery = factors.confirm(person.id(), code);
    if (recovery.isPresent()) {
      account.endOthers(person);
      account.record(person, "access.factor.added");
    }
    return recovery;
  }

  /** Another authenticator takes the place of one only after that one was removed. */
  private Person withoutCodes() {
    var person = account.person();
    if (factors.held(person.id()).codes()) {
      throw new Problem(AccountCode.FACTOR_KNOWN);
    }
    return person;
  }

  /** Recovery codes in place of the earlier ones, for somebody who has what they stand in for. */
  List<String> renewRecovery(String present, HttpServletRequest request) {
    var person = account.person();
    if (!factors.held(person.id()).any()) {
      throw new Problem(AccountCode.FACTOR_MISSING);
    }
    account.require(person, present, request);
    account.record(person, "access.recovery.renewed");
    return factors.renew(person.id());
  }

  void removeFactors(String present, HttpServletRequest request) {
    var person = account.person();
    account.require(person, present, request);
    factors.remove(person.id());
    account.record(person, "access.factor.removed");
  }

  /**
   * Makes a passkey known, which is a whole way in; other sessions end, as with any new factor.
   *
   * @return recovery codes for the day when the device is lost, where there are none yet
   */
  List<String> addPasskey(String present, HttpServletRequest request, Runnable enrol) {
    var person = account.person();
    account.require(person, present, request);
    enrol.run();
    account.endOthers(person);
    account.record(person, "access.factor.added");
    return factors.held(person.id()).recovery() == 0 ? factors.renew(person.id()) : List.of();
  }

  /** With the last factor the recovery codes go too: there is nothing that they stand in for. */
  void removePasskey(String id, String present, HttpServletRequest request) {
    var person = account.person();
    account.require(person, present, request);
    passkeys.remove(person.id(), id);
    if (!factors.held(person.id()).any()) {
      factors.remove(person.id());
    }
    account.record(person, "access.factor.removed");
  }
}
