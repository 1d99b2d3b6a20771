package vn.phusa.collect.ingest.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Run;
import vn.phusa.store.catalog.Catalog;

/** Which files and runs the present principal may see: those of datasets that it may change. */
@Component
final class Sight {

  private final Access access;
  private final Catalog catalog;

  Sight(Access access, Catalog catalog) {
    this.access = access;
    this.catalog = catalog;
  }

  /** Files and runs are for those who bring data in. */
  Principal requireOfficer() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    if (!principal.has(Role.OFFICER)
        && !principal.has(Role.STEWARD)
        && !principal.equals(access.system())) {
      throw new Problem(AccessCode.FORBIDDEN, principal.id());
    }
    return principal;
  }

  Run require(Run run) {
    requireOfficer();
    access.requireChange(catalog.load(run.dataset()).subject());
    return run;
  }

  List<Run> visible(List<Run> runs) {
    var principal = access.current();
    return runs.stream()
        .filter(run ->
            catalog
                .find(run.dataset())
                .filter(dataset -> access.mayChange(dataset.subject(), principal))
                .isPresent())
        .toList();
  }
}
