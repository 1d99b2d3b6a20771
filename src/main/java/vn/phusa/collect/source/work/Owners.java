package vn.phusa.collect.source.work;

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
final class Owners {

  private final ObjectProvider<Principals> known;
  private final Access access;

  Owners(ObjectProvider<Principals> known, Access access) {
    this.known = known;
    this.access = access;
  }

  /**
   * @throws Problem {@link SourceCode#OWNER_GONE}
   */
  Principal of(Source source) {
    if (source.owner().equals(SignedIn.SYSTEM_ID)) {
      return access.system();
    }
    var who = new SignedIn(source.owner());
    return known.stream()
        .map(principals -> principals.find(who))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new Problem(SourceCode.OWNER_GONE, source.owner()));
  }
}
