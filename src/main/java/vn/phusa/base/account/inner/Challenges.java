package vn.phusa.base.account.inner;

import jakarta.servlet.http.HttpServletRequest;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.problem.Problem;

/** What a device was asked, kept in the session until its answer, and used once. */
public final class Challenges {

  private static final String ATTRIBUTE = Passkeys.Challenge.class.getName();

  private Challenges() {}

  /** Keeps it and returns what the browser is told. */
  public static String keep(HttpServletRequest request, Passkeys.Challenge challenge) {
    request.getSession().setAttribute(ATTRIBUTE, challenge);
    return challenge.json();
  }

  /**
   * Takes it out.
   *
   * @throws Problem {@code PASSKEY_REFUSED} when nothing was asked, or not any more
   */
  public static Passkeys.Challenge take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(ATTRIBUTE) instanceof Passkeys.Challenge challenge)) {
      throw new Problem(AccountCode.PASSKEY_REFUSED);
    }
    session.removeAttribute(ATTRIBUTE);
    return challenge;
  }
}
