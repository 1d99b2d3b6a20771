package vn.phusa.base.account.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody whose password was right and who is not let in yet; nobody, as far as access knows.
 *
 * @param factor how the second factor was proven; empty as long as it was not
 * @param until when it has to begin anew
 */
record Pending(String id, String factor, Instant until) implements Serializable {

  static final String ATTRIBUTE = Pending.class.getName();
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  static Pending of(String id, Instant now) {
    return new Pending(id, "", now.plus(PATIENCE));
  }

  Pending proven(String by) {
    return new Pending(id, by, until);
  }
}
