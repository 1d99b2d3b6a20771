package vn.phusa.base.account.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.ProviderSettings;
import vn.phusa.base.account.inner.PasswordChoice;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.Reproof;
import vn.phusa.base.problem.Problem;

/** The password; a fresh sign-in at the provider for whoever has none (decision 0091). */
@Component
class ProviderReproof implements Reproof {

  private final PasswordChoice passwords;
  private final ProviderSettings settings;
  private final Clock clock;

  ProviderReproof(PasswordChoice passwords, ProviderSettings settings, Clock clock) {
    this.passwords = passwords;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void require(Person person, String password, HttpServletRequest request) {
    if (person.passwordHash() != null) {
      passwords.require(person.id(), password, request.getRemoteAddr());
    } else if (!isProven(person, request)) {
      throw new Problem(AccountCode.PROVE_AGAIN);
    }
  }

  @Override
  public Wanted wanted(Person person, HttpServletRequest request) {
    return new Wanted(
        person.passwordHash() != null,
        isProven(person, request),
        settings.isThere() ? settings.name() : "");
  }

  private boolean isProven(Person person, HttpServletRequest request) {
    return settings.isThere() && FreshProof.holds(request, person.id(), clock.instant());
  }
}
