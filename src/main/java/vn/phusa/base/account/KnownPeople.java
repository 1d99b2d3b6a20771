package vn.phusa.base.account;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Principals;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;

/** People with an account that is not disabled. */
@Component
class KnownPeople implements Principals {

  private final People people;

  KnownPeople(People people) {
    this.people = people;
  }

  @Override
  public Optional<Principal> find(SignedIn who) {
    return people.find(who.id()).filter(person -> !person.disabled()).map(Person::principal);
  }
}
