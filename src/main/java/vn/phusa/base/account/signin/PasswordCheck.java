package vn.phusa.base.account.signin;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.phusa.base.access.Refused;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.AccountHistory;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.problem.Problem;

/** Proves who somebody is by id and password, for the page to sign in and for scripts. */
@Component
class PasswordCheck implements AuthenticationProvider {

  private final People people;
  private final PasswordEncoder passwords;
  private final Attempts attempts;
  private final Admission admission;
  private final AccountHistory history;
  private final ProvenLately proven = new ProvenLately();

  /** Compared against when nobody has the id, so that the answer takes as long. */
  private final Supplier<String> nobodysHash;

  PasswordCheck(
      People people,
      PasswordEncoder passwords,
      Attempts attempts,
      Admission admission,
      AccountHistory history) {
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
    this.admission = admission;
    this.history = history;
    this.nobodysHash = SingletonSupplier.of(() -> passwords.encode("nobody"));
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var details = given.getDetails();
    var person =
        check(
            given.getName(),
            String.valueOf(given.getCredentials()),
            details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "");
    if (admission.isDormant(person)) {
      throw new Refused(new Problem(AccountCode.ACCOUNT_DORMANT));
    }
    if (details instanceof CallDetails) {
      letCall(person);
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(person.id()), null, List.of());
  }

  private void letCall(Person person) {
    if (admission.needsMoreThanAPassword(person)) {
      throw new Refused(new Problem(AccountCode.SECOND_FACTOR_NEEDED));
    }
    history.here(person.id());
  }

  /** The person whose password this is. */
  Person check(String id, String password, String address) {
    if (attempts.exhausted(id, address)) {
      throw new LockedException(id);
    }
    var person = people.find(id).filter(known -> !known.disabled()).orElse(null);
    if (person == null || !matches(person, password)) {
      if (person == null) {
        passwords.matches(password, nobodysHash.get());
      }
      attempts.failed(id, address);
      throw new BadCredentialsException(id);
    }
    attempts.succeeded(id, address);
    return person;
  }

  private boolean matches(Person person, String password) {
    var hash = person.passwordHash();
    if (hash == null) {
      passwords.matches(password, nobodysHash.get());
      return false;
    }
    return proven.check(hash, password, () -> passwords.matches(password, hash));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
