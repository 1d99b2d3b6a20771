package vn.phusa.base.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Grants for tests of rooms that read against one. */
public final class Grants {

  private Grants() {}

  /** Of an open dataset, for a visitor. */
  public static Grant of(String dataset) {
    return seeing(dataset, Sight.whole("test"));
  }

  /** Of an internal dataset, for an officer. */
  public static Grant internal(String dataset) {
    return internal(dataset, Sight.whole("test"));
  }

  /** Of an internal dataset, for an officer who sees this much of it. */
  public static Grant internal(String dataset, Sight sight) {
    return new Grant(
        new Protected(dataset, "H61.03", Classification.INTERNAL),
        new Principal("an.nguyen", "Nguyễn An", Optional.of("H61.03"), Set.of(Role.OFFICER)),
        Use.VIEW,
        sight,
        key(sight.rule()));
  }

  public static Grant of(Protected subject, Principal principal, Use use) {
    return new Grant(subject, principal, use, Sight.whole("test"), key("test"));
  }

  /** Of an open dataset, for a visitor who sees this much of it. */
  public static Grant seeing(String dataset, Sight sight) {
    return new Grant(
        new Protected(dataset, "H61.03", Classification.OPEN),
        Principal.anonymous(),
        Use.API,
        sight,
        key(sight.rule()));
  }

  private static PseudonymKey key(String purpose) {
    return new PseudonymKey(purpose.getBytes(StandardCharsets.UTF_8));
  }
}
