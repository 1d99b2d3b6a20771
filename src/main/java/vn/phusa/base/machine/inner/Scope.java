package vn.phusa.base.machine.inner;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.phusa.base.access.Role;

/** What a machine may do, and the role that it has for it. */
public enum Scope {
  /** Reads what the rules let a reader of its agency see; changes nothing. */
  READ("data.read", Role.LEADER),
  /** Brings files in for its own agency. */
  WRITE("data.write", Role.OFFICER);

  private final String text;
  private final Role role;

  Scope(String text, Role role) {
    this.text = text;
    this.role = role;
  }

  /** As it stands in tokens. */
  public String text() {
    return text;
  }

  Role role() {
    return role;
  }

  /** The same, unchangeable and always in the same order. */
  static Set<Scope> inOrder(Set<Scope> scopes) {
    var ordered = EnumSet.noneOf(Scope.class);
    ordered.addAll(scopes);
    return Collections.unmodifiableSet(ordered);
  }

  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }
}
