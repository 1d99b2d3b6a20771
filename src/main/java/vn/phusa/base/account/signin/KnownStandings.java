package vn.phusa.base.account.signin;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.inner.AccountHistory;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.SecondFactors;
import vn.phusa.base.account.inner.Standing;
import vn.phusa.base.account.inner.Standings;

/** How it stands with everybody, by the rules of letting in. */
@Component
class KnownStandings implements Standings {

  private final People people;
  private final AccountHistory history;
  private final SecondFactors factors;
  private final Admission admission;

  KnownStandings(
      People people, AccountHistory history, SecondFactors factors, Admission admission) {
    this.people = people;
    this.history = history;
    this.factors = factors;
    this.admission = admission;
  }

  @Override
  public Map<String, Standing> all() {
    var seen = history.seen();
    var holders = factors.holders();
    return people.all().stream()
        .collect(
            Collectors.toMap(
                Person::id,
                person ->
                    new Standing(
                        Optional.ofNullable(seen.get(person.id())),
                        holders.contains(person.id()),
                        admission.isDormant(person),
                        admission.passwordIsOld(person))));
  }
}
