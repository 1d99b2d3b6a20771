package vn.phusa.base.privacy.inner;

import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;

/**
 * Who looks at the registers. Stewards and auditors see those of all agencies, officers and leaders
 * those of their own and of the ones below it; officers write for theirs, stewards for all.
 */
public record Viewer(Principal principal) {

  public boolean reads() {
    return writes() || principal.has(Role.LEADER) || principal.has(Role.AUDITOR);
  }

  public boolean writes() {
    return principal.has(Role.OFFICER) || principal.has(Role.STEWARD);
  }

  public boolean sees(String agency) {
    return principal.has(Role.STEWARD)
        || principal.has(Role.AUDITOR)
        || ((principal.has(Role.OFFICER) || principal.has(Role.LEADER))
            && principal.covers(agency));
  }

  public boolean edits(String agency) {
    return principal.has(Role.STEWARD) || (principal.has(Role.OFFICER) && principal.covers(agency));
  }

  /** Keeps holidays and time limits. */
  public boolean keepsCalendar() {
    return principal.has(Role.STEWARD) || principal.has(Role.OPERATOR);
  }
}
