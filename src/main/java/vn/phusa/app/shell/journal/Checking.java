package vn.phusa.app.shell.journal;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Report;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.Wanted;

/** Checks of the whole journal; each is an entry in it. */
@Component
class Checking {

  private static final String ACTION = "journal.verified";

  private final Audit audit;
  private final Notes notes;

  Checking(Audit audit, Notes notes) {
    this.audit = audit;
    this.notes = notes;
  }

  Report check(Principal principal, long from, long to) {
    var report = audit.verify(from, to);
    var result = report.intact() ? Result.DONE : Result.FAILED;
    var details =
        Map.of(
            "from", Long.toString(report.from()),
            "to", Long.toString(report.to()),
            "findings", Integer.toString(report.findings().size()));
    var around = new Circumstances(null, null, null, result, null);
    notes.write(new Entry(principal.id(), ACTION, "journal", details, around));
    return report;
  }

  /** The newest check that was made. */
  Optional<Recorded> last() {
    return audit.search(Wanted.action(ACTION), Long.MAX_VALUE, 1).stream().findFirst();
  }
}
