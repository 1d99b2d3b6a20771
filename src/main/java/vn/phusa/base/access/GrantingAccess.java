package vn.phusa.base.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.inner.Pseudonyms;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Result;
import vn.phusa.base.problem.Problem;

/** The only maker of a {@link Grant}. */
@Component
class GrantingAccess implements Access {

  private static final Principal SYSTEM =
      new Principal(SignedIn.SYSTEM_ID, "Phù Sa", Optional.empty(), Set.of(Role.values()));
  private static final Reach EVERYTHING =
      new Reach(
          List.of(
              new Reach.Step(
                  new Rule.What(Set.of(), Set.of(), Set.of()), Optional.empty(), true, true)));

  private static final String CHANGE = "CHANGE";
  private static final String NO_RULE = "";

  private final ObjectProvider<Principals> known;
  private final Sights sights;
  private final Pseudonyms pseudonyms;
  private final Journal journal;

  GrantingAccess(
      ObjectProvider<Principals> known, Sights sights, Pseudonyms pseudonyms, Journal journal) {
    this.known = known;
    this.sights = sights;
    this.pseudonyms = pseudonyms;
    this.journal = journal;
  }

  @Override
  public Principal current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
      return Principal.anonymous();
    }
    if (who.id().equals(SignedIn.SYSTEM_ID)) {
      return SYSTEM;
    }
    return known.stream()
        .flatMap(room -> room.find(who).stream())
        .findFirst()
        .orElseGet(Principal::anonymous);
  }

  @Override
  public Principal system() {
    return SYSTEM;
  }

  @Override
  public boolean mayRead(Protected subject, Principal principal) {
    return sight(subject, principal, Use.VIEW).isPresent();
  }

  @Override
  public Optional<Sight> sight(Protected subject, Use use) {
    return sight(subject, current(), use);
  }

  private Optional<Sight> sight(Protected subject, Principal principal, Use use) {
    return principal.equals(SYSTEM)
        ? Optional.of(Sight.whole(SignedIn.SYSTEM_ID))
        : sights.of(subject, principal, use);
  }

  @Override
  public List<Purpose> purposes(Protected subject) {
    var principal = current();
    return principal.isAnonymous() || principal.equals(SYSTEM)
        ? List.of()
        : sights.purposes(subject, principal);
  }

  @Override
  public Reach reach(Principal principal) {
    return principal.equals(SYSTEM) ? EVERYTHING : sights.reach(principal);
  }

  @Override
  public boolean mayChange(Protected subject, Principal principal) {
    var may =
        principal.has(Role.STEWARD)
            || (principal.has(Role.OFFICER) && principal.covers(subject.agency()));
    return may && principal.isOpenedTo(subject.dataset());
  }

  @Override
  public boolean mayApprove(Protected subject, Principal principal, String asker) {
    if (principal.equals(SYSTEM)) {
      return true;
    }
    return !principal.isOrActsFor(asker)
        && principal.isOpenedTo(subject.dataset())
        && (principal.has(Role.STEWARD)
            || (principal.has(Role.APPROVER) && principal.covers(subject.agency())));
  }

  @Override
  public Grant grant(Protected subject, Use use) {
    return grant(subject, current(), use);
  }

  @Override
  public Grant grant(Protected subject, Principal principal, Use use) {
    var sight =
        sight(subject, principal, use)
            .orElseThrow(() -> refusal(subject, principal, sights.wantedFor(principal, use)));
    if (subject.classification() != Classification.OPEN) {
      append(
          "access.granted",
          subject,
          principal,
          Circumstances.of(sight.wantedFor(use), Result.DONE),
          sight.rule());
    }
    var key = new PseudonymKey(pseudonyms.key(sight.pseudonyms()));
    return new Grant(subject, principal, use, sight, key);
  }

  @Override
  public void requireChange(Protected subject) {
    var principal = current();
    if (!mayChange(subject, principal)) {
      throw refusal(subject, principal, CHANGE);
    }
  }

  /** In the journal too, unless nobody is known who was refused: such a list grows by itself. */
  private Problem refusal(Protected subject, Principal principal, String purpose) {
    if (principal.isAnonymous()) {
      return new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    append(
        "access.refused", subject, principal, Circumstances.of(purpose, Result.REFUSED), NO_RULE);
    return new Problem(AccessCode.FORBIDDEN, subject.dataset());
  }

  private void append(
      String action, Protected subject, Principal principal, Circumstances around, String rule) {
    var details = Map.of("classification", subject.classification().name(), "rule", rule);
    journal.append(new Entry(principal.id(), action, subject.dataset(), details, around));
  }
}
