package vn.phusa.base.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.phusa.base.account.inner.Sessions;

/**
 * Sessions in PostgreSQL, found by whom they belong to. One that cannot be read any more is none:
 * it ends as soon as it is found.
 */
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
    stored(person).filter(session -> handle(session.getId()).equals(handle)).forEach(this::delete);
  }

  @Override
  public void endAll(String person) {
    stored(person).forEach(this::delete);
  }

  @Override
  public void endOthers(String person) {
    stored(person).filter(Predicate.not(StoredSessions::isPresent)).forEach(this::delete);
  }

  @Override
  public int makeRoom(String person, int most) {
    var others =
        stored(person)
            .filter(Predicate.not(StoredSessions::isPresent))
            .sorted(Comparator.comparing(Session::getCreationTime))
            .toList();
    var surplus = others.subList(0, Math.max(0, others.size() + 1 - most));
    surplus.forEach(session -> Displaced.displace(sessions, session.getId()));
    return surplus.size();
  }

  private Stream<? extends Session> stored(String person) {
    return List.copyOf(sessions.findByPrincipalName(person).values()).stream()
        .filter(session -> !session.isExpired())
        .filter(this::isKept);
  }

  private boolean isKept(Session session) {
    var legible = Legible.is(session);
    if (!legible) {
      delete(session);
    }
    return legible;
  }

  private void delete(Session session) {
    sessions.deleteById(session.getId());
  }

  private static Open open(Session session) {
    var origin = session.<Origin>getAttributeOrDefault(ORIGIN, UNKNOWN);
    return new Open(
        handle(session.getId()),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        origin.address(),
        origin.browser(),
        isPresent(session));
  }

  /** The id itself would let whoever reads the page take the session over. */
  private static String handle(String id) {
    return DigestUtils.sha256Hex(id).substring(0, 32);
  }

  /** Of this request, also when it has got another id since the request came. */
  private static boolean isPresent(Session session) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        && ids(request.getRequest()).contains(session.getId());
  }

  private static Set<String> ids(HttpServletRequest request) {
    var now = Optional.ofNullable(request.getSession(false)).map(found -> found.getId());
    return Stream.of(request.getRequestedSessionId(), now.orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
