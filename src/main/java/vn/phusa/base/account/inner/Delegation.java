package vn.phusa.base.account.inner;

import java.time.LocalDate;
import java.util.Set;
import vn.phusa.base.access.Role;

/**
 * Somebody's work, done by somebody else for some days.
 *
 * @param giver whose roles and agency count
 * @param taker who acts and whose name stands in the journal
 * @param last the last day on which it holds
 * @param ended before that day
 */
public record Delegation(
    long id,
    String giver,
    String taker,
    Set<Role> roles,
    LocalDate first,
    LocalDate last,
    String reason,
    boolean ended) {

  /** Longer than an absence: then the roles themselves should change. */
  public static final int LONGEST_DAYS = 90;

  public Delegation {
    roles = Set.copyOf(roles);
  }

  public boolean holdsOn(LocalDate day) {
    return !ended && !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean isOver(LocalDate day) {
    return ended || day.isAfter(last);
  }
}
