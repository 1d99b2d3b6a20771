package vn.phusa.base.machine.web;

import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;

/** Lets stewards and operators in, nobody else. */
@Component
class Keeper {

  private final Access access;

  Keeper(Access access) {
    this.access = access;
  }

  /** The id of the steward or operator who asks. */
  String required() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.STEWARD) && !principal.has(Role.OPERATOR)) {
      throw new Problem(AccessCode.FORBIDDEN, "/console/machines");
    }
    return principal.id();
  }
}
