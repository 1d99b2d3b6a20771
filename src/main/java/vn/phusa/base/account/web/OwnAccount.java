package vn.phusa.base.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.account.inner.PasswordChoice;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.Reproof;
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
  private final Reproof reproof;
  private final Sessions sessions;
  private final Journal journal;

  OwnAccount(
      Access access,
      People people,
      PasswordChoice passwords,
      Reproof reproof,
      Sessions sessions,
      Journal journal) {
    this.access = access;
    this.people = people;
    this.passwords = passwords;
    this.reproof = reproof;
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

  List<Sessions.Open> sessions() {
    return sessions.of(person().id());
  }

  /** Key of the rule that the new password breaks; with a new one, all other sessions end. */
  Optional<String> choosePassword(
      String present, String password, String repeat, HttpServletRequest request) {
    var person = person();
    passwords.require(person.id(), present, request.getRemoteAddr());
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

  /** Ends the session of this handle, or all others when it is empty. */
  void endSessions(String present, String handle, HttpServletRequest request) {
    var person = person();
    require(person, present, request);
    if (handle.isEmpty()) {
      sessions.endOthers(person.id());
    } else {
      sessions.end(person.id(), handle);
    }
    record(person, "access.session.ended");
  }

  /** Whoever borrowed the session could otherwise shut its owner out. */
  void require(Person person, String present, HttpServletRequest request) {
    reproof.require(person, present, request);
  }

  Reproof.Wanted wanted(HttpServletRequest request) {
    return reproof.wanted(person(), request);
  }

  /** What was open elsewhere ends. */
  void endOthers(Person person) {
    sessions.endOthers(person.id());
  }

  void record(Person person, String action) {
    journal.append(new Entry(person.id(), action, person.id(), Map.of()));
  }
}
