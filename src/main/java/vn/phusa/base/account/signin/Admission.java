package vn.phusa.base.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.inner.AccountHistory;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.SecondFactors;

/** What stands between a right password and being let in (TCVN 14423:2026, level 3). */
@Component
class Admission {

  static final String SECOND = "/sign-in/second";
  static final String ENROL = "/sign-in/enrol";
  static final String PASSWORD = "/sign-in/password";

  private final People people;
  private final SecondFactors factors;
  private final AccountHistory history;
  private final AccountSettings settings;
  private final Clock clock;

  Admission(
      People people,
      SecondFactors factors,
      AccountHistory history,
      AccountSettings settings,
      Clock clock) {
    this.people = people;
    this.factors = factors;
    this.history = history;
    this.settings = settings;
    this.clock = clock;
  }

  /** The page of what is missing still; empty for whoever may come in. */
  Optional<String> missing(Person person, Pending pending) {
    if (pending.factor().isEmpty() && needsMoreThanAPassword(person)) {
      return Optional.of(factors.held(person.id()).any() ? SECOND : ENROL);
    }
    return passwordIsOld(person) ? Optional.of(PASSWORD) : Optional.empty();
  }

  /** A password alone is not enough. */
  boolean needsMoreThanAPassword(Person person) {
    return settings.requiresSecondFactor(person.roles()) || factors.held(person.id()).any();
  }

  /**
   * Away for so long that the account is shut until its owner is given a new link. The last
   * operators can always come in: nobody else could open the door.
   */
  boolean isDormant(Person person) {
    return wasAwayTooLong(person.id())
        && !(person.roles().contains(Role.OPERATOR) && operatorsAreAllAway());
  }

  private boolean operatorsAreAllAway() {
    return people.all().stream()
        .filter(person -> !person.disabled() && person.roles().contains(Role.OPERATOR))
        .allMatch(person -> wasAwayTooLong(person.id()));
  }

  private boolean wasAwayTooLong(String person) {
    return settings.dormantDays() > 0
        && history.seen(person).filter(seen -> isOver(seen, settings.dormantDays())).isPresent();
  }

  /** Chosen longer ago than an administrator may keep it. */
  boolean passwordIsOld(Person person) {
    return settings.administratorPasswordDays() > 0
        && AccountSettings.isAdministrator(person.roles())
        && history
            .passwordChosen(person.id())
            .filter(chosen -> isOver(chosen, settings.administratorPasswordDays()))
            .isPresent();
  }

  private boolean isOver(Instant since, int days) {
    return since.plus(Duration.ofDays(days)).isBefore(clock.instant());
  }
}
