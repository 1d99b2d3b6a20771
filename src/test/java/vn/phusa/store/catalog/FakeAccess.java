package vn.phusa.store.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Grant;
import vn.phusa.base.access.Grants;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Reach;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;

/** The usual rules, with a visitor that a test chooses. */
public final class FakeAccess implements Access {

  private volatile Principal visitor = Principal.anonymous();

  public void visitedBy(Principal principal) {
    visitor = principal;
  }

  public static Principal officer(String agency) {
    return new Principal("an.nguyen", "Nguyễn An", Optional.of(agency), Set.of(Role.OFFICER));
  }

  public static Principal steward() {
    return new Principal("quan.tri", "Quản trị kho", Optional.empty(), Set.of(Role.STEWARD));
  }

  @Override
  public Principal current() {
    return visitor;
  }

  @Override
  public Principal system() {
    return new Principal("system", "Phù Sa", Optional.empty(), Set.of());
  }

  @Override
  public boolean mayRead(Protected subject, Principal principal) {
    return subject.classification() == Classification.OPEN
        || principal.id().equals("system")
        || mayChange(subject, principal);
  }

  @Override
  public Optional<Sight> sight(Protected subject, Use use) {
    return mayRead(subject, visitor) ? Optional.of(Sight.whole("test")) : Optional.empty();
  }

  @Override
  public List<Purpose> purposes(Protected subject) {
    return List.of();
  }

  @Override
  public Reach reach(Principal principal) {
    var steps = new ArrayList<Reach.Step>();
    var any = new Rule.What(Set.of(), Set.of(), Set.of());
    if (principal.id().equals("system") || principal.has(Role.STEWARD)) {
      steps.add(new Reach.Step(any, Optional.empty(), true, true));
    }
    if (principal.has(Role.OFFICER)) {
      steps.add(new Reach.Step(any, principal.agency(), true, true));
    }
    var open = new Rule.What(Set.of(Classification.OPEN), Set.of(), Set.of());
    steps.add(new Reach.Step(open, Optional.empty(), true, true));
    return new Reach(steps);
  }

  @Override
  public boolean mayApprove(Protected subject, Principal principal, String asker) {
    return !principal.isOrActsFor(asker) && mayChange(subject, principal);
  }

  @Override
  public boolean mayChange(Protected subject, Principal principal) {
    return principal.has(Role.STEWARD)
        || principal
            .agency()
            .filter(own -> (subject.agency() + ".").startsWith(own + "."))
            .isPresent();
  }

  @Override
  public Grant grant(Protected subject, Use use) {
    return grant(subject, visitor, use);
  }

  @Override
  public Grant grant(Protected subject, Principal principal, Use use) {
    if (!mayRead(subject, principal)) {
      throw new Problem(AccessCode.FORBIDDEN, subject.dataset());
    }
    return Grants.of(subject, principal, use);
  }

  @Override
  public void requireChange(Protected subject) {
    if (!mayChange(subject, visitor)) {
      throw new Problem(
          visitor.isAnonymous() ? AccessCode.SIGN_IN_NEEDED : AccessCode.FORBIDDEN,
          subject.dataset());
    }
  }
}
