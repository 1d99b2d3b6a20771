package vn.phusa.base.account;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Principals;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.inner.Delegation;
import vn.phusa.base.account.inner.Delegations;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;

/** People with an account that is not disabled, for themselves or for who has asked them to. */
@Component
class KnownPeople implements Principals {

  private final People people;
  private final Delegations delegations;

  KnownPeople(People people, Delegations delegations) {
    this.people = people;
    this.delegations = delegations;
  }

  /** A delegation that has ended leaves the person with the own roles. */
  @Override
  public Optional<Principal> find(SignedIn who) {
    var person = active(who.id());
    var behalf = who.behalf();
    if (behalf == null) {
      return person.map(Person::principal);
    }
    return person.map(known ->
        delegations
            .holding(behalf, known.id())
            .flatMap(delegation -> active(behalf).map(giver -> acting(known, giver, delegation)))
            .orElseGet(known::principal));
  }

  private Optional<Person> active(String id) {
    return people.find(id).filter(person -> !person.disabled());
  }

  /**
   * With the agency and the place of the giver, and those of the roles that the giver still has.
   */
  private static Principal acting(Person taker, Person giver, Delegation delegation) {
    var roles =
        giver.roles().stream().filter(delegation.roles()::contains).collect(Collectors.toSet());
    return new Principal(
        taker.id(),
        taker.name(),
        Optional.ofNullable(giver.agency()),
        Optional.ofNullable(giver.unit()),
        roles,
        Optional.of(giver.id()));
  }
}
