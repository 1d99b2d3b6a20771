package vn.phusa.base.account.web;

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
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;

/** Proves who somebody is by id and password, for the page to sign in and for scripts. */
@Component
class PasswordCheck implements AuthenticationProvider {

  private final People people;
  private final PasswordEncoder passwords;
  private final Attempts attempts;
  private final ProvenLately proven = new ProvenLately();

  /** Compared against when nobody has the id, so that the answer takes as long. */
  private final Supplier<String> nobodysHash;

  PasswordCheck(People people, PasswordEncoder passwords, Attempts attempts) {
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
    this.nobodysHash = SingletonSupplier.of(() -> passwords.encode("nobody"));
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var id = given.getName();
    var address =
        given.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    if (attempts.exhausted(id, address)) {
      throw new LockedException(id);
    }
    if (!matches(id, String.valueOf(given.getCredentials()))) {
      attempts.failed(id, address);
      throw new BadCredentialsException(id);
    }
    attempts.succeeded(id, address);
    return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(id), null, List.of());
  }

  private boolean matches(String id, String password) {
    var hash =
        people.find(id).filter(person -> !person.disabled()).map(Person::passwordHash).orElse(null);
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
