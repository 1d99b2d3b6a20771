package vn.phusa.base.access;

import java.util.Optional;
import java.util.Set;

/**
 * Who is asking. {@code agency} is the electronic code of the agency that the person works for (as
 * {@code H61.03}); a visitor has neither agency nor roles.
 *
 * @param id stable id, as {@code an.nguyen}; {@code anonymous} for a visitor, {@code system} for
 *     the house itself
 * @param name the name shown to people
 */
public record Principal(String id, String name, Optional<String> agency, Set<Role> roles) {

  public static final String ANONYMOUS_ID = "anonymous";

  public Principal {
    roles = Set.copyOf(roles);
  }

  /** A visitor who has not signed in. */
  public static Principal anonymous() {
    return new Principal(ANONYMOUS_ID, "", Optional.empty(), Set.of());
  }

  public boolean isAnonymous() {
    return id.equals(ANONYMOUS_ID);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
