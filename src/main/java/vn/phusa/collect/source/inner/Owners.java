package vn.phusa.collect.source.inner;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Principals;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;

/** Who answers for a source, with the roles of this moment: a fetch may do no more than they. */
@Component
public final class Owners {

  private final ObjectProvider<Principals> known;
  private final Access access;

  Owners(ObjectProvider<Principals> known, Access access) {
    this.known = known;
    this.access = access;
  }

  /**
   * @throws Problem {@link SourceCode#OWNER_GONE}
   */
  public Principal of(Source source) {
    return find(source).orElseThrow(() -> new Problem(SourceCode.OWNER_GONE, source.owner()));
  }

  /** Nobody when that person may not come in any more. */
  public Optional<Principal> find(Source source) {
    if (source.owner().equals(SignedIn.SYSTEM_ID)) {
      return Optional.of(access.system());
    }
    var who = new SignedIn(source.owner());
    return known.stream().flatMap(principals -> principals.find(who).stream()).findFirst();
  }
}
