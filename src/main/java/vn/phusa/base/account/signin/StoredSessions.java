package vn.phusa.base.account.signin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.phusa.base.account.inner.Sessions;

/** Sessions in PostgreSQL, found by whom they belong to. */
@Component
class StoredSessions implements Sessions {

  /** Attribute of a session that tells where it began. */
  static final String ORIGIN = Origin.class.getName();

  private static final Origin UNKNOWN = new Origin("", "");

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  StoredSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Open> of(String person) {
    return stored(person)
        .map(StoredSessions::open)
        .sorted(Comparator.comparing(Open::used).reversed())
        .toList();
  }

  @Override
  public void end(String person, String handle) {
    stored(person)
        .filter(session -> handle(session.getId()).equals(handle))
        .forEach(session -> sessions.deleteById(session.getId()));
  }

  @Override
  public void endAll(String person) {
    stored(person).forEach(session -> sessions.deleteById(session.getId()));
  }

  @Override
  public void endOthers(String person) {
    var present = present().orElse("");
    stored(person)
        .filter(session -> !session.getId().equals(present))
        .forEach(session -> sessions.deleteById(session.getId()));
  }

  private Stream<? extends Session> stored(String person) {
    return List.copyOf(sessions.findByPrincipalName(person).values()).stream()
        .filter(session -> !session.isExpired());
  }

  private static Open open(Session session) {
    var origin = session.<Origin>getAttributeOrDefault(ORIGIN, UNKNOWN);
    return new Open(
        handle(session.getId()),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        origin.address(),
        origin.browser(),
        present().filter(session.getId()::equals).isPresent());
  }

  /** The id itself would let whoever reads the page take the session over. */
  private static String handle(String id) {
    return DigestUtils.sha256Hex(id).substring(0, 32);
  }

  private static Optional<String> present() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.ofNullable(request.getRequest().getSession(false)).map(found -> found.getId())
        : Optional.empty();
  }
}
