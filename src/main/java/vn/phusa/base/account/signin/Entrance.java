package vn.phusa.base.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.account.AccountSettings;
import vn.phusa.base.account.inner.AccountHistory;
import vn.phusa.base.account.inner.Doorway;
import vn.phusa.base.account.inner.People;
import vn.phusa.base.account.inner.Person;
import vn.phusa.base.account.inner.Sessions;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;

/** Leads whoever has proven the password to what is missing still, and in the end inside. */
@Component
class Entrance implements Doorway {

  private final Admission admission;
  private final People people;
  private final AccountHistory history;
  private final AccountSettings settings;
  private final Sessions sessions;
  private final Journal journal;
  private final Clock clock;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final SavedRequestAwareAuthenticationSuccessHandler destination =
      new SavedRequestAwareAuthenticationSuccessHandler();

  Entrance(
      Admission admission,
      People people,
      AccountHistory history,
      AccountSettings settings,
      Sessions sessions,
      Journal journal,
      Clock clock) {
    this.admission = admission;
    this.people = people;
    this.history = history;
    this.settings = settings;
    this.sessions = sessions;
    this.journal = journal;
    this.clock = clock;
    destination.setDefaultTargetUrl("/console");
  }

  /** Somebody on the way in; empty when there is none or it took too long. */
  Optional<Pending> pending(HttpServletRequest request) {
    var session = request.getSession(false);
    return Optional.ofNullable(session == null ? null : session.getAttribute(Pending.ATTRIBUTE))
        .map(Pending.class::cast)
        .filter(pending -> pending.until().isAfter(clock.instant()));
  }

  /** What a filter may have put into the session goes again: nobody is in yet. */
  @Override
  public void proven(
      HttpServletRequest request, HttpServletResponse response, String person, String factor)
      throws IOException, ServletException {
    SecurityContextHolder.clearContext();
    contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    lead(request, response, Pending.of(person, clock.instant()).proven(factor));
  }

  /** The next page, or inside. */
  void lead(HttpServletRequest request, HttpServletResponse response, Pending pending)
      throws IOException, ServletException {
    var person = people.find(pending.id()).filter(known -> !known.disabled());
    if (person.isEmpty()) {
      response.sendRedirect("/sign-in");
      return;
    }
    if (admission.isDormant(person.get())) {
      response.sendRedirect("/sign-in?dormant");
      return;
    }
    var missing = admission.missing(person.get(), pending);
    if (missing.isEmpty()) {
      admit(request, response, person.get(), pending);
      return;
    }
    hold(request, pending);
    response.sendRedirect(missing.get());
  }

  /** Remembers how far somebody has come. */
  void hold(HttpServletRequest request, Pending pending) {
    request.getSession().setAttribute(Pending.ATTRIBUTE, pending);
  }

  private void admit(
      HttpServletRequest request, HttpServletResponse response, Person person, Pending pending)
      throws IOException, ServletException {
    makeRoom(person, request);
    var session = request.getSession();
    session.removeAttribute(Pending.ATTRIBUTE);
    request.changeSessionId();
    session.setMaxInactiveInterval(Math.toIntExact(settings.idle(person.roles()).toSeconds()));
    session.setAttribute(StoredSessions.ORIGIN, Origin.of(request));
    var proven =
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(person.id()), null, List.of());
    proven.setDetails(new WebAuthenticationDetails(request));
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(proven);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    history.here(person.id());
    var details = Map.of("address", request.getRemoteAddr(), "factor", pending.factor());
    journal.append(new Entry(person.id(), "access.signed-in", person.id(), details));
    destination.onAuthenticationSuccess(request, response, proven);
  }

  private void makeRoom(Person person, HttpServletRequest request) {
    var ended = settings.sessions() > 0 ? sessions.makeRoom(person.id(), settings.sessions()) : 0;
    if (ended > 0) {
      var details =
          Map.of(
              "address", request.getRemoteAddr(),
              "ended", Integer.toString(ended),
              "limit", Integer.toString(settings.sessions()));
      journal.append(new Entry(person.id(), "access.session.displaced", person.id(), details));
    }
  }
}
