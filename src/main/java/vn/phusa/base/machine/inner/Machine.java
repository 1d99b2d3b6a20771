package vn.phusa.base.machine.inner;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phusa.base.access.Principal;

/**
 * A program that calls the house.
 *
 * @param id begins with {@link #PREFIX}, which the id of a person cannot
 * @param agency electronic code of the agency that it works for
 * @param owner id of the person who answers for it
 * @param datasets slugs that it is narrowed to; none for no such limit
 * @param networks CIDR ranges or addresses that it may call from; none for anywhere
 * @param endsOn its last day, in Vietnam's time
 */
public record Machine(
    String id,
    String name,
    String agency,
    String owner,
    Set<Scope> scopes,
    Set<String> datasets,
    Set<String> networks,
    LocalDate endsOn,
    boolean disabled) {

  /** Holds an underscore, which no id of a person does. */
  public static final String PREFIX = "may_";

  public Machine {
    scopes = Scope.inOrder(scopes);
    datasets = Set.copyOf(datasets);
    networks = Set.copyOf(networks);
  }

  /** The id without its prefix. */
  public String shortId() {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  /** The reader that it is with a proof of these scopes; none when they come to nothing. */
  public Optional<Principal> principal(Set<String> asked) {
    var both = EnumSet.noneOf(Scope.class);
    asked.forEach(text -> Scope.of(text).filter(scopes::contains).ifPresent(both::add));
    if (both.isEmpty()) {
      return Optional.empty();
    }
    var roles = both.stream().map(Scope::role).collect(Collectors.toSet());
    var only = datasets.isEmpty() ? Optional.<Set<String>>empty() : Optional.of(datasets);
    return Optional.of(
        new Principal(
            id, name, Optional.of(agency), Optional.empty(), roles, Optional.empty(), only));
  }

  public Machine asDisabled() {
    return new Machine(id, name, agency, owner, scopes, datasets, networks, endsOn, true);
  }

  public Machine asEnabled() {
    return new Machine(id, name, agency, owner, scopes, datasets, networks, endsOn, false);
  }
}
