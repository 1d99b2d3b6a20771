package vn.phusa.base.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.inner.Delegation;
import vn.phusa.base.account.inner.Delegations;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Giving the own work to a colleague for some days, and doing a colleague's. */
@Component
class Delegating {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int LONGEST_REASON = 300;

  private final OwnAccount account;
  private final People people;
  private final Delegations delegations;
  private final SecondFactors factors;
  private final AccountSettings settings;
  private final Journal journal;
  private final Clock clock;

  Delegating(
      OwnAccount account,
      People people,
      Delegations delegations,
      SecondFactors factors,
      AccountSettings settings,
      Journal journal,
      Clock clock) {
    this.account = account;
    this.people = people;
    this.delegations = delegations;
    this.factors = factors;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  List<Delegation> given() {
    return delegations.givenBy(account.person().id());
  }

  List<Delegation> taken() {
    return delegations.takenBy(account.person().id());
  }

  /** Who can do the present person's work: people of the same agency or of one below it. */
  List<Person> colleagues() {
    var person = account.person();
    return people.all().stream()
        .filter(other -> !other.disabled() && !other.id().equals(person.id()))
        .filter(other -> isColleague(person, other))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  private static boolean isColleague(Person person, Person other) {
    var theirs = other.agency();
    return theirs == null
        ? person.agency() == null
        : Objects.equals(theirs, person.agency()) || person.principal().covers(theirs);
  }

  /** Key of the rule that this breaks; otherwise it is kept. */
  Optional<String> give(Delegation wished) {
    var person = account.person();
    var broken = broken(wished, person);
    if (broken.isPresent()) {
      return broken;
    }
    delegations.add(wished);
    record("access.delegation.given", person, wished);
    return Optional.empty();
  }

  private Optional<String> broken(Delegation wished, Person person) {
    if (colleagues().stream().noneMatch(other -> other.id().equals(wished.taker()))) {
      return Optional.of("taker");
    }
    if (wished.roles().isEmpty() || !person.roles().containsAll(wished.roles())) {
      return Optional.of("roles");
    }
    if (wished.first().isBefore(today())
        || wished.last().isBefore(wished.first())
        || wished.last().isAfter(wished.first().plusDays(Delegation.LONGEST_DAYS))) {
      return Optional.of("days");
    }
    return wished.reason().isBlank() || wished.reason().length() > LONGEST_REASON
        ? Optional.of("reason")
        : Optional.empty();
  }

  void end(long id) {
    var person = account.person();
    var ended =
        given().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new Problem(AccountCode.DELEGATION_MISSING, id));
    if (delegations.end(id, person.id())) {
      record("access.delegation.ended", person, ended);
    }
  }

  /**
   * Looks whether the present person may do the giver's work now.
   *
   * @throws Problem {@code DELEGATION_MISSING}, or {@code FACTOR_FIRST} when the roles need a
   *     second factor and the person has none
   */
  void begin(String giver) {
    var person = account.person();
    var delegation =
        delegations
            .holding(giver, person.id())
            .orElseThrow(() -> new Problem(AccountCode.DELEGATION_MISSING, giver));
    if (settings.requiresSecondFactor(delegation.roles()) && !factors.held(person.id()).any()) {
      throw new Problem(AccountCode.FACTOR_FIRST);
    }
    record("access.delegation.used", person, delegation);
  }

  private void record(String action, Person person, Delegation delegation) {
    var details =
        Map.of(
            "giver", delegation.giver(),
            "taker", delegation.taker(),
            "roles", new TreeSet<>(delegation.roles()).toString(),
            "until", delegation.last().toString());
    journal.append(new Entry(person.id(), action, delegation.giver(), details));
  }
}
