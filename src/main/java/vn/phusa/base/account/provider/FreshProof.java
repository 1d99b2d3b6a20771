package vn.phusa.base.account.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has signed in at the provider, by the provider's own word ({@code auth_time}); kept
 * in the session. A session there that merely goes on is no proof.
 */
record FreshProof(String person, Instant at) implements Serializable {

  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String ATTRIBUTE = FreshProof.class.getName();

  /**
   * Keeps it.
   *
   * @param at null when the provider does not say
   */
  static void keep(HttpServletRequest request, String person, @Nullable Instant at) {
    var session = request.getSession();
    if (at == null) {
      session.removeAttribute(ATTRIBUTE);
      return;
    }
    session.setAttribute(ATTRIBUTE, new FreshProof(person, at));
  }

  /** Whether this person has done so in the last five minutes; a clock may be a little ahead. */
  static boolean holds(HttpServletRequest request, String person, Instant now) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(ATTRIBUTE) instanceof FreshProof proof
        && proof.person.equals(person)
        && Duration.between(proof.at, now).abs().compareTo(LONGEST) < 0;
  }
}
