package vn.phusa.app.shell.journal;

import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;

/** Who may look at the journal. */
@Component
class Auditors {

  private final Access access;

  Auditors(Access access) {
    this.access = access;
  }

  /** Whoever makes the present request, when they may look; everybody else is refused. */
  Principal require() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.AUDITOR)
        && !principal.has(Role.STEWARD)
        && !principal.has(Role.OPERATOR)) {
      throw new Problem(AccessCode.FORBIDDEN, "/console/journal");
    }
    return principal;
  }
}
