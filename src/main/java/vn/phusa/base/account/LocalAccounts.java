package vn.phusa.base.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.inner.AccountHistory;
import vn.phusa.base.account.inner.AccountRules;
import vn.phusa.base.account.inner.Links;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.Standing;
import vn.phusa.base.account.inner.Standings;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Accounts that are kept by the house itself. */
@Component
class LocalAccounts implements Accounts {

  private final People people;
  private final Links links;
  private final Journal journal;
  private final PasswordEncoder passwords;
  private final AccountHistory history;
  private final Standings standings;
  private final WayBack wayBack;

  LocalAccounts(
      People people,
      Links links,
      Journal journal,
      PasswordEncoder passwords,
      AccountHistory history,
      Standings standings,
      WayBack wayBack) {
    this.people = people;
    this.links = links;
    this.journal = journal;
    this.passwords = passwords;
    this.history = history;
    this.standings = standings;
    this.wayBack = wayBack;
  }

  @Override
  public void ensure(
      String id, String name, @Nullable String agency, Set<Role> roles, String password) {
    AccountRules.broken(id, name)
        .or(() -> AccountRules.brokenBy(password, id))
        .ifPresent(rule -> {
          throw new Problem(AccountCode.ACCOUNT_INVALID, id, rule);
        });
    var person = new Person(id, name, null, agency, null, roles, null, false);
    if (people.find(id).filter(known -> same(known, person, password)).isPresent()) {
      return;
    }
    var hash = passwords.encode(password);
    people.save(person.withPassword(hash));
    history.passwordChosen(id, hash);
    journal.append(new Entry(SignedIn.SYSTEM_ID, "access.person.ensured", id, Map.of()));
  }

  private boolean same(Person known, Person wanted, String password) {
    var hash = known.passwordHash();
    return hash != null
        && known.equals(wanted.withPassword(hash))
        && passwords.matches(password, hash);
  }

  @Override
  public List<Principal> all() {
    return people.all().stream()
        .filter(person -> !person.disabled())
        .map(Person::principal)
        .toList();
  }

  @Override
  public Optional<Principal> find(String id) {
    return people.find(id).filter(person -> !person.disabled()).map(Person::principal);
  }

  @Override
  public Map<String, String> emails() {
    var emails = new HashMap<String, String>();
    for (var person : people.all()) {
      var email = person.email();
      if (email != null && !person.disabled()) {
        emails.put(person.id(), email);
      }
    }
    return Map.copyOf(emails);
  }

  @Override
  public AccountFigures figures() {
    var known = standings.all();
    var active = people.all().stream().filter(person -> !person.disabled()).toList();
    var administrators =
        active.stream().filter(person -> AccountSettings.isAdministrator(person.roles())).toList();
    return new AccountFigures(
        active.size(),
        count(active, known, Standing::dormant),
        administrators.size(),
        count(administrators, known, standing -> !standing.factor()),
        count(administrators, known, Standing::stale),
        count(active, known, standing -> !standing.factor()));
  }

  private static int count(
      List<Person> whose, Map<String, Standing> known, Predicate<Standing> which) {
    return Math.toIntExact(
        whose.stream()
            .flatMap(person -> Optional.ofNullable(known.get(person.id())).stream())
            .filter(which)
            .count());
  }

  @Override
  public Optional<String> firstWelcome() {
    return people.isEmpty() ? Optional.of(links.make(null)) : Optional.empty();
  }

  @Override
  public String wayBack(String id) {
    return wayBack.open(id);
  }
}
