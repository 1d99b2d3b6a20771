package vn.phusa.base.account.inner;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;

/**
 * Somebody with an account.
 *
 * @param unit official code of the administrative unit that the person works in
 * @param passwordHash null until the person has chosen a password
 */
public record Person(
    String id,
    String name,
    @Nullable String email,
    @Nullable String agency,
    @Nullable String unit,
    Set<Role> roles,
    @Nullable String passwordHash,
    boolean disabled) {

  public Person {
    roles = Set.copyOf(roles);
  }

  public Principal principal() {
    return new Principal(id, name, Optional.ofNullable(agency), Optional.ofNullable(unit), roles);
  }

  public Person withPassword(String hash) {
    return new Person(id, name, email, agency, unit, roles, hash, disabled);
  }

  /** Nobody comes in as this person before a link has set another one. */
  public Person withoutPassword() {
    return new Person(id, name, email, agency, unit, roles, null, disabled);
  }

  /** The same person with the password and the state of another record of them. */
  public Person withAccountOf(Person known) {
    return new Person(id, name, email, agency, unit, roles, known.passwordHash, known.disabled);
  }

  public Person asDisabled() {
    return new Person(id, name, email, agency, unit, roles, passwordHash, true);
  }

  public Person asEnabled() {
    return new Person(id, name, email, agency, unit, roles, passwordHash, false);
  }

  /** Has been given an account but has not used the link yet. */
  public boolean expected() {
    return passwordHash == null;
  }

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
