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
 * @param unit official code of the administrative unit that the person works in, as {@code 29167}
 * @param onBehalfOf id of the person whose roles and agency these are, by delegation
 * @param only slugs of the datasets that this reader is narrowed to, whatever the rules would show;
 *     empty for whoever is not
 */
public record Principal(
    String id,
    String name,
    Optional<String> agency,
    Optional<String> unit,
    Set<Role> roles,
    Optional<String> onBehalfOf,
    Optional<Set<String>> only) {

  public static final String ANONYMOUS_ID = "anonymous";

  public Principal {
    roles = Set.copyOf(roles);
    only = only.map(Set::copyOf);
  }

  /** Somebody who is not narrowed to some datasets. */
  public Principal(
      String id,
      String name,
      Optional<String> agency,
      Optional<String> unit,
      Set<Role> roles,
      Optional<String> onBehalfOf) {
    this(id, name, agency, unit, roles, onBehalfOf, Optional.empty());
  }

  /** Somebody for the own part. */
  public Principal(
      String id, String name, Optional<String> agency, Optional<String> unit, Set<Role> roles) {
    this(id, name, agency, unit, roles, Optional.empty());
  }

  /** Somebody who belongs to no administrative unit. */
  public Principal(String id, String name, Optional<String> agency, Set<Role> roles) {
    this(id, name, agency, Optional.empty(), roles);
  }

  /** A visitor who has not signed in. */
  public static Principal anonymous() {
    return new Principal(ANONYMOUS_ID, "", Optional.empty(), Set.of());
  }

  public boolean isAnonymous() {
    return id.equals(ANONYMOUS_ID);
  }

  /** Works for this agency or for one above it: codes grow to the right (QĐ 20/2020/QĐ-TTg). */
  public boolean covers(String agencyCode) {
    return agency.filter(own -> isOrBelow(agencyCode, own)).isPresent();
  }

  /** The first code is the second or below it. */
  static boolean isOrBelow(String code, String above) {
    return code.equals(above) || code.startsWith(above + ".");
  }

  /** This dataset is among those that the reader is narrowed to, if any; rules say the rest. */
  public boolean isOpenedTo(String dataset) {
    return only.map(datasets -> datasets.contains(dataset)).orElse(true);
  }

  /** Is this person or acts for them. */
  public boolean isOrActsFor(String person) {
    return id.equals(person) || onBehalfOf.filter(person::equals).isPresent();
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
