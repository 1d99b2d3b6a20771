package vn.phusa.base.register.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Role;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.problem.Problem;

/** Lets stewards and operators in, nobody else. */
@Component
class Keeper {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Access access;
  private final Clock clock;

  Keeper(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /** The id of the steward or operator who asks. */
  String required() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.STEWARD) && !principal.has(Role.OPERATOR)) {
      throw new Problem(AccessCode.FORBIDDEN, "/console");
    }
    return principal.id();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** A day of a form; empty when the field was left empty. */
  static Optional<LocalDate> day(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, DirectoryCode.DAY_MALFORMED, written);
    }
  }
}
