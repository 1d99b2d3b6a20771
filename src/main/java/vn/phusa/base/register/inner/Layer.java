package vn.phusa.base.register.inner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who stands in one of the four layers of protection.
 *
 * @param who as the operator wrote it; empty when nobody does
 * @param changedBy id of who wrote it; empty before anybody did
 */
public record Layer(
    Kind kind,
    String who,
    Optional<LocalDate> since,
    String changedBy,
    Optional<Instant> changedAt) {

  /** The four layers ("4 lớp"). */
  public enum Kind {
    OWN_FORCE,
    MONITORING,
    INDEPENDENT_CHECK,
    NATIONAL_CENTRE
  }

  /** A layer that nobody has written about. */
  public static Layer empty(Kind kind) {
    return new Layer(kind, "", Optional.empty(), "", Optional.empty());
  }

  /** Says the same as another, whoever wrote it. */
  public boolean agrees(Layer other) {
    return kind == other.kind && who.equals(other.who) && since.equals(other.since);
  }
}
