package vn.phusa.base.account.signin;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Refused;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.account.inner.AccountHistory;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Proves who somebody is by id and password, for the page to sign in and for scripts. */
@Component
class PasswordCheck implements AuthenticationProvider {

  private static final int LONGEST_ID = 60;

  private final People people;
  private final PasswordEncoder passwords;
  private final Attempts attempts;
  private final Admission admission;
  private final AccountHistory history;
  private final Journal journal;
  private final ProvenLately proven = new ProvenLately();

  /** Compared against when nobody has the id, so that the answer takes as long. */
  private final Supplier<String> nobodysHash;

  PasswordCheck(
      People people,
      PasswordEncoder passwords,
      Attempts attempts,
      Admission admission,
      AccountHistory history,
      Journal journal) {
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
    this.admission = admission;
    this.history = history;
    this.journal = journal;
    this.nobodysHash = SingletonSupplier.of(() -> passwords.encode("nobody"));
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var details = given.getDetails();
    var address = details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    var person = details instanceof CallDetails ? called(given, address) : check(given, address);
    if (admission.isDormant(person)) {
      throw new Refused(new Problem(AccountCode.ACCOUNT_DORMANT));
    }
    if (details instanceof CallDetails) {
      letCall(person);
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(person.id()), null, List.of());
  }

  private Person check(Authentication given, String address) {
    return check(given.getName(), String.valueOf(given.getCredentials()), address);
  }

  /** The page to sign in tells the journal itself what failed; here nobody else would. */
  private Person called(Authentication given, String address) {
    try {
      return check(given, address);
    } catch (AuthenticationException failed) {
      var locked = failed instanceof LockedException;
      var action = locked ? "access.sign-in.locked" : "access.sign-in.failed";
      var id = given.getName();
      var subject = id.substring(0, Math.min(id.length(), LONGEST_ID));
      var facts = Map.of("address", address, "factor", "call");
      journal.append(new Entry(Principal.ANONYMOUS_ID, action, subject, facts));
      throw failed;
    }
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
