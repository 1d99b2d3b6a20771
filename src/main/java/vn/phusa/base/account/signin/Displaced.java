package vn.phusa.base.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * A session that had to end for another of the same person. It stays as a stranger's that holds
 * this one fact, so that the page to sign in can say why.
 */
final class Displaced {

  private static final String ATTRIBUTE = Displaced.class.getName();

  private Displaced() {}

  static <S extends Session> void displace(SessionRepository<S> sessions, String id) {
    var session = sessions.findById(id);
    if (session == null) {
      return;
    }
    Set.copyOf(session.getAttributeNames()).forEach(session::removeAttribute);
    session.setAttribute(ATTRIBUTE, true);
    sessions.save(session);
  }

  /** Whether that has become of the session of this request; said once. */
  static boolean take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || session.getAttribute(ATTRIBUTE) == null) {
      return false;
    }
    session.removeAttribute(ATTRIBUTE);
    return true;
  }
}
