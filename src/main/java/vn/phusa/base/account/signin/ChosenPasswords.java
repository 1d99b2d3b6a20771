package vn.phusa.base.account.signin;

import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.AccessSettings;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.inner.AccountHistory;
import vn.phusa.base.account.inner.AccountRules;
import vn.phusa.base.account.inner.PasswordChoice;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.problem.Problem;

/** Argon2id, and nothing guessable; administrators take none of their last ten again. */
@Component
class ChosenPasswords implements PasswordChoice {

  private final PasswordCheck check;
  private final PasswordStrength strength;
  private final PasswordEncoder passwords;
  private final People people;
  private final AccountHistory history;
  private final AccessSettings settings;

  ChosenPasswords(
      PasswordCheck check,
      PasswordStrength strength,
      PasswordEncoder passwords,
      People people,
      AccountHistory history,
      AccessSettings settings) {
    this.check = check;
    this.strength = strength;
    this.passwords = passwords;
    this.people = people;
    this.history = history;
    this.settings = settings;
  }

  @Override
  public void require(String person, String password, String address) {
    if (password.isEmpty()) {
      // Nobody guesses that: it does not count among the wrong ones.
      throw new Problem(AccountCode.PASSWORD_WRONG);
    }
    try {
      check.check(person, password, address);
    } catch (LockedException locked) {
      throw new Problem(AccessCode.SIGN_IN_LOCKED, settings.signInWait().toMinutes());
    } catch (BadCredentialsException wrong) {
      throw new Problem(AccountCode.PASSWORD_WRONG);
    }
  }

  @Override
  public Optional<String> brokenRule(Person person, String password) {
    return AccountRules.brokenBy(password, person.id())
        .or(() -> when(strength.isGuessable(password, person), "guessable"))
        .or(() -> when(isFormer(person, password), "former"));
  }

  @Override
  public void choose(Person person, String password) {
    var hash = passwords.encode(password);
    people.save(person.withPassword(hash));
    history.passwordChosen(person.id(), hash);
  }

  private boolean isFormer(Person person, String password) {
    return AccountSettings.isAdministrator(person.roles())
        && history.passwords(person.id()).stream()
            .anyMatch(hash -> passwords.matches(password, hash));
  }

  private static Optional<String> when(boolean broken, String rule) {
    return broken ? Optional.of(rule) : Optional.empty();
  }
}
