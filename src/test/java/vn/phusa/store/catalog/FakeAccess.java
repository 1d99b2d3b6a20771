package vn.phusa.store.catalog;

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
import vn.phusa.base.access.Role;
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
  public boolean mayChange(Protected subject, Principal principal) {
    return principal.has(Role.STEWARD)
        || principal
            .agency()
            .filter(own -> (subject.agency() + ".").startsWith(own + "."))
            .isPresent();
  }

  @Override
  public Grant grant(Protected subject, Purpose purpose) {
    return grant(subject, visitor, purpose);
  }

  @Override
  public Grant grant(Protected subject, Principal principal, Purpose purpose) {
    if (!mayRead(subject, principal)) {
      throw new Problem(AccessCode.FORBIDDEN, subject.dataset());
    }
    return Grants.of(subject, principal, purpose);
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
