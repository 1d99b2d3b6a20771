package vn.phusa.app.shell.safeguard;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.journal.Audit;
import vn.phusa.base.journal.Checkpoint;
import vn.phusa.base.journal.JournalSettings;
import vn.phusa.base.journal.Recorded;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.Wanted;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;

/** Whether the journal is all there, and when somebody last looked. */
@Component
class JournalSafeguard implements Safeguard {

  /** Level 3 of TCVN 14423:2026, 5.8.2.1: the log is reviewed every six months. */
  private static final Duration REVIEW = Duration.ofDays(182);

  private final Audit audit;
  private final JournalSettings settings;
  private final Clock clock;

  JournalSafeguard(Audit audit, JournalSettings settings, Clock clock) {
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Outcome> measure() {
    return List.of(kept(), intact(), reviewed());
  }

  /** Entries stay as long as the database; of reads and sign-ins only so long what they say. */
  private Outcome kept() {
    var oldest = audit.after(0, 1).stream().findFirst();
    var size = audit.checkpoint().map(Checkpoint::size).orElse(0L);
    return oldest
        .map(first ->
            Outcome.good(
                Requirement.LOG_KEPT,
                "shell.safeguard.log.kept",
                date(first),
                Duration.between(first.at(), clock.instant()).toDays(),
                size,
                settings.keep().reads().toDays(),
                settings.keep().signIns().toDays()))
        .orElseGet(() -> Outcome.good(Requirement.LOG_KEPT, "shell.safeguard.log.empty"));
  }

  private Outcome intact() {
    var last = last("journal.verified");
    if (last.isEmpty()) {
      return Outcome.weak(Requirement.LOG_INTACT, "shell.safeguard.log.unchecked");
    }
    var check = last.get();
    if (check.entry().circumstances().result() != Result.DONE) {
      return Outcome.weak(Requirement.LOG_INTACT, "shell.safeguard.log.broken", date(check));
    }
    return isOld(check)
        ? Outcome.weak(Requirement.LOG_INTACT, "shell.safeguard.log.old", date(check))
        : Outcome.good(
            Requirement.LOG_INTACT,
            "shell.safeguard.log.intact",
            date(check),
            check.entry().details().getOrDefault("to", ""));
  }

  /** Who took the entries away has at least had them in hand; what was read cannot be seen. */
  private Outcome reviewed() {
    return last("journal.exported")
        .filter(export -> !isOld(export))
        .map(export ->
            Outcome.unknown(
                Requirement.LOG_REVIEW,
                "shell.safeguard.log.exported",
                date(export),
                export.entry().principal()))
        .orElseGet(() -> Outcome.unknown(Requirement.LOG_REVIEW, "shell.safeguard.log.unexported"));
  }

  private Optional<Recorded> last(String action) {
    return audit.search(Wanted.action(action), Long.MAX_VALUE, 1).stream().findFirst();
  }

  private boolean isOld(Recorded entry) {
    return entry.at().isBefore(clock.instant().minus(REVIEW));
  }

  private static Date date(Recorded entry) {
    return Date.from(entry.at());
  }
}
