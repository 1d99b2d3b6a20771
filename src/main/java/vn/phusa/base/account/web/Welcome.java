package vn.phusa.base.account.web;

import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Uses a one-time link up and gives its person a password, both or neither. */
@Component
class Welcome {

  private static final Set<Role> FIRST = Set.of(Role.STEWARD, Role.OPERATOR);

  private final Links links;
  private final People people;
  private final PasswordEncoder passwords;
  private final Journal journal;

  Welcome(Links links, People people, PasswordEncoder passwords, Journal journal) {
    this.links = links;
    this.people = people;
    this.passwords = passwords;
    this.journal = journal;
  }

  @Transactional
  void accept(String token, WelcomeForm form) {
    var known = links.use(token).person();
    var person = known == null ? first(form) : expected(known);
    people.save(person.withPassword(passwords.encode(form.password())));
    var action = known == null ? "access.first-administrator" : "access.password.chosen";
    journal.append(new Entry(person.id(), action, person.id(), Map.of()));
  }

  /** A link for the first administrator is worth nothing once there is anybody. */
  private Person first(WelcomeForm form) {
    if (!people.isEmpty()) {
      throw new Problem(AccountCode.LINK_SPENT);
    }
    return new Person(form.id(), form.name(), null, null, null, FIRST, null, false);
  }

  private Person expected(String id) {
    return people
        .find(id)
        .filter(person -> !person.disabled())
        .orElseThrow(() -> new Problem(AccountCode.LINK_SPENT));
  }
}
