package vn.phusa.base.account.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.AccountRules;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.account.inner.PasswordChoice;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.Sessions;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Uses a one-time link up and gives its person a password, both or neither. */
@Component
class Welcome {

  private static final Set<Role> FIRST = Set.of(Role.STEWARD, Role.OPERATOR);

  private final Links links;
  private final People people;
  private final PasswordChoice passwords;
  private final Sessions sessions;
  private final Journal journal;

  Welcome(
      Links links, People people, PasswordChoice passwords, Sessions sessions, Journal journal) {
    this.links = links;
    this.people = people;
    this.passwords = passwords;
    this.sessions = sessions;
    this.journal = journal;
  }

  /** Key of the rule that the form breaks; the link of a known person brings the id. */
  Optional<String> brokenRule(Links.Link link, WelcomeForm form) {
    var known = link.person();
    var person = known == null ? first(form) : expected(known);
    var account =
        known == null ? AccountRules.broken(form.id(), form.name()) : Optional.<String>empty();
    return account
        .or(() -> passwords.brokenRule(person, form.password()))
        .or(() -> form.password().equals(form.repeat()) ? Optional.empty() : Optional.of("repeat"));
  }

  /**
   * @param key of {@link Links#key}
   */
  @Transactional
  void accept(String key, WelcomeForm form) {
    var known = links.use(key).person();
    var person = known == null ? first(form) : expected(known);
    passwords.choose(person, form.password());
    sessions.endAll(person.id());
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
