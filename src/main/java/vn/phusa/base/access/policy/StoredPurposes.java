package vn.phusa.base.access.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Purposes;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.VietnameseOrder;

/** Purposes in PostgreSQL; what a person has chosen is kept with the session. */
@Component
class StoredPurposes implements Purposes {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String PARAMETER = "purpose";
  private static final String CHOSEN = "vn.phusa.purpose.";
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 60;
  private static final int LONGEST = 200;

  private final PurposeTable table;
  private final Revision revision;
  private final Remembered remembered;
  private final Journal journal;
  private final Clock clock;

  StoredPurposes(
      PurposeTable table, Revision revision, Remembered remembered, Journal journal, Clock clock) {
    this.table = table;
    this.revision = revision;
    this.remembered = remembered;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<Purpose> all() {
    return remembered.purposes().stream()
        .sorted(Comparator.comparing(Purpose::title, VietnameseOrder.comparator()))
        .toList();
  }

  @Override
  public List<Purpose> current() {
    var today = LocalDate.now(clock.withZone(ZONE));
    return all().stream().filter(purpose -> purpose.holdsOn(today)).toList();
  }

  @Override
  public Optional<Purpose> stated() {
    var request = request();
    var called = request.filter(StoredPurposes::isCall).map(call -> call.getParameter(PARAMETER));
    return called.isPresent()
        ? called.filter(text -> !text.isBlank()).map(this::called)
        : signedIn().flatMap(who -> request.flatMap(present -> chosen(present, who)));
  }

  /** Of whoever proves to be somebody else than the session's person, none. */
  private Optional<Purpose> chosen(HttpServletRequest request, SignedIn who) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(CHOSEN + who.id()))
        .flatMap(this::find);
  }

  /** Pages have fields of this name that mean something else. */
  private static boolean isCall(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  private Purpose called(String id) {
    if (signedIn().isEmpty()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return load(id);
  }

  private static Optional<SignedIn> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  @Override
  public void state(Optional<String> purpose, String principal) {
    var chosen = purpose.map(this::load);
    request()
        .map(HttpServletRequest::getSession)
        .ifPresent(session ->
            session.setAttribute(CHOSEN + principal, chosen.map(Purpose::id).orElse(null)));
    chosen.ifPresent(known ->
        journal.append(new Entry(principal, "access.purpose.stated", known.id(), Map.of())));
  }

  @Override
  @Transactional
  public void save(Purpose purpose, String principal) {
    check(purpose);
    revision.next();
    table.put(purpose);
    var details =
        Map.of(
            "title", purpose.title(), "last", purpose.last().map(LocalDate::toString).orElse(""));
    journal.append(new Entry(principal, "access.purpose.saved", purpose.id(), details));
  }

  private static void check(Purpose purpose) {
    var id = purpose.id();
    refuseUnless(ID.matcher(id).matches() && id.length() <= LONGEST_ID, "id", id);
    var title = purpose.title();
    refuseUnless(!title.isBlank() && title.length() <= LONGEST, "title", title);
    refuseUnless(purpose.law().length() <= LONGEST, "law", purpose.law());
  }

  private static void refuseUnless(boolean right, String field, String value) {
    if (!right) {
      throw new Problem(AccessCode.PURPOSE_INVALID, field, value);
    }
  }

  private Purpose load(String id) {
    return find(id)
        .orElseThrow(() ->
            new Problem(
                AccessCode.PURPOSE_UNKNOWN,
                id,
                current().stream().map(Purpose::id).collect(Collectors.joining(", "))));
  }

  private Optional<Purpose> find(String id) {
    return current().stream().filter(purpose -> purpose.id().equals(id)).findFirst();
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present
        ? Optional.of(present.getRequest())
        : Optional.empty();
  }
}
