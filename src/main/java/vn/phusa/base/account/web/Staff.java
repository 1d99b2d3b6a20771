package vn.phusa.base.account.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.AccountRules;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** What an operator does with accounts; every method refuses everybody else. */
@Component
class Staff {

  private final People people;
  private final Links links;
  private final Access access;
  private final Journal journal;

  Staff(People people, Links links, Access access, Journal journal) {
    this.people = people;
    this.links = links;
    this.access = access;
    this.journal = journal;
  }

  List<Person> all() {
    operator();
    return people.all();
  }

  Person load(String id) {
    operator();
    return people.find(id).orElseThrow(() -> new Problem(AccountCode.PERSON_MISSING, id));
  }

  /** Key of the rule that keeps this person from being added. */
  Optional<String> brokenRule(Person person) {
    operator();
    return AccountRules.broken(person.id(), person.name())
        .or(() -> people.find(person.id()).map(taken -> "taken"));
  }

  /** Adds somebody and returns the path of the link to choose a password. */
  String add(Person person) {
    var operator = operator();
    save(operator, person, "access.person.added");
    return links.make(person.id());
  }

  /** Changes everything but the password and the state. */
  void change(Person wanted) {
    var operator = operator();
    var known = load(wanted.id());
    AccountRules.broken(wanted.id(), wanted.name())
        .ifPresent(rule -> {
          throw new Problem(AccountCode.ACCOUNT_INVALID, wanted.id(), rule);
        });
    if (operator.equals(wanted.id()) && !wanted.roles().contains(Role.OPERATOR)) {
      throw new Problem(AccountCode.OWN_ACCOUNT);
    }
    save(operator, wanted.withAccountOf(known), "access.person.changed");
  }

  /** Nobody shuts the own door behind oneself. */
  void disable(String id) {
    var operator = operator();
    if (operator.equals(id)) {
      throw new Problem(AccountCode.OWN_ACCOUNT);
    }
    save(operator, load(id).asDisabled(), "access.person.disabled");
  }

  void enable(String id) {
    save(operator(), load(id).asEnabled(), "access.person.enabled");
  }

  String link(String id) {
    var operator = operator();
    record(operator, "access.link.made", load(id));
    return links.make(id);
  }

  private void save(String operator, Person person, String action) {
    people.save(person);
    record(operator, action, person);
  }

  /** In the journal, as an act of the operator. */
  void record(String action, Person person) {
    record(operator(), action, person);
  }

  private void record(String operator, String action, Person person) {
    var agency = person.agency();
    var details =
        Map.of(
            "roles",
            new TreeSet<>(person.roles()).toString(),
            "agency",
            agency == null ? "" : agency);
    journal.append(new Entry(operator, action, person.id(), details));
  }

  private String operator() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.OPERATOR)) {
      throw new Problem(AccessCode.FORBIDDEN, "/console/people");
    }
    return principal.id();
  }
}
