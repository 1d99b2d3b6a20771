package vn.phusa.base.account.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.Passkeys;
import vn.phusa.base.account.inner.PasswordChoice;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.base.account.inner.Sessions;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** What somebody who is signed in does with the own account; everybody else is refused. */
@Component
class OwnAccount {

  private final Access access;
  private final People people;
  private final PasswordChoice passwords;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Journal journal;

  OwnAccount(
      Access access,
      People people,
      PasswordChoice passwords,
      SecondFactors factors,
      Passkeys passkeys,
      Sessions sessions,
      Journal journal) {
    this.access = access;
    this.people = people;
    this.passwords = passwords;
    this.factors = factors;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.journal = journal;
  }

  Person person() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return people
        .find(principal.id())
        .orElseThrow(() -> new Problem(AccessCode.FORBIDDEN, "/console/account"));
  }

  SecondFactors.Held held() {
    return factors.held(person().id());
  }

  List<Sessions.Open> sessions() {
    return sessions.of(person().id());
  }

  /** Key of the rule that the new password breaks; with a new one, all other sessions end. */
  Optional<String> choosePassword(String present, String password, String repeat, String address) {
    var person = person();
    passwords.require(person.id(), present, address);
    var broken =
        passwords
            .brokenRule(person, password)
            .or(() -> password.equals(repeat) ? Optional.empty() : Optional.of("repeat"));
    if (broken.isPresent()) {
      return broken;
    }
    passwords.choose(person, password);
    sessions.endOthers(person.id());
    record(person, "access.password.chosen");
    return Optional.empty();
  }

  SecondFactors.Seed beginCodes() {
    return factors.begin(withoutCodes().id());
  }

  /**
   * Makes an authenticator known. Whoever borrowed the session could otherwise shut its owner out,
   * so the password is asked for.
   */
  Optional<List<String>> confirmCodes(String present, String code, String address) {
    var person = withoutCodes();
    passwords.require(person.id(), present, address);
    var recovery = factors.confirm(person.id(), code);
    if (recovery.isPresent()) {
      sessions.endOthers(person.id());
      record(person, "access.factor.added");
    }
    return recovery;
  }

  /** Another authenticator takes the place of one only after the password was asked for. */
  private Person withoutCodes() {
    var person = person();
    if (factors.held(person.id()).codes()) {
      throw new Problem(AccountCode.FACTOR_KNOWN);
    }
    return person;
  }

  void removeFactors(String present, String address) {
    var person = person();
    passwords.require(person.id(), present, address);
    factors.remove(person.id());
    record(person, "access.factor.removed");
  }

  /**
   * Makes a passkey known, which is a whole way in, so the password is asked for; other sessions
   * end, as with any new factor.
   */
  void addPasskey(String present, String address, Runnable enrol) {
    var person = person();
    passwords.require(person.id(), present, address);
    enrol.run();
    sessions.endOthers(person.id());
    record(person, "access.factor.added");
  }

  void removePasskey(String id, String present, String address) {
    var person = person();
    passwords.require(person.id(), present, address);
    passkeys.remove(person.id(), id);
    record(person, "access.factor.removed");
  }

  void endSession(String handle) {
    var person = person();
    sessions.end(person.id(), handle);
    record(person, "access.session.ended");
  }

  void endOtherSessions() {
    var person = person();
    sessions.endOthers(person.id());
    record(person, "access.session.ended");
  }

  private void record(Person person, String action) {
    journal.append(new Entry(person.id(), action, person.id(), Map.of()));
  }
}
