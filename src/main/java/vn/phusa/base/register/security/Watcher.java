package vn.phusa.base.register.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;

/** Lets operators and auditors look; operators alone write. */
@Component
class Watcher {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String PAGE = "/console/security";

  private final Access access;
  private final Clock clock;

  Watcher(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /** The operator or auditor who asks. */
  Principal required() {
    var principal = signedIn();
    if (!principal.has(Role.OPERATOR) && !principal.has(Role.AUDITOR)) {
      throw new Problem(AccessCode.FORBIDDEN, PAGE);
    }
    return principal;
  }

  /** The id of the operator who writes. */
  String operator() {
    var principal = signedIn();
    if (!principal.has(Role.OPERATOR)) {
      throw new Problem(AccessCode.FORBIDDEN, PAGE);
    }
    return principal.id();
  }

  private Principal signedIn() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return principal;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }
}
