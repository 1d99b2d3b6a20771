package vn.phusa.base.account.provider;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody asked to connect the own account and went to the provider; kept in the session.
 *
 * @param person whose account is to be connected
 * @param until after this moment the answer of the provider connects nothing
 */
record Connecting(String person, Instant until) implements Serializable {

  private static final String ATTRIBUTE = Connecting.class.getName();
  private static final Duration LONGEST = Duration.ofMinutes(10);

  static void begin(HttpSession session, String person, Instant now) {
    session.setAttribute(ATTRIBUTE, new Connecting(person, now.plus(LONGEST)));
  }

  /** The person, once; empty when nobody asked or too long ago. */
  static Optional<String> take(HttpSession session, Instant now) {
    var begun = (Connecting) session.getAttribute(ATTRIBUTE);
    session.removeAttribute(ATTRIBUTE);
    return Optional.ofNullable(begun)
        .filter(it -> now.isBefore(it.until()))
        .map(Connecting::person);
  }
}
