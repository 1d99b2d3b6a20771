package vn.phusa.collect.ingest.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Principal;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunAction;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.store.catalog.Catalog;

/** What people do to runs. Each act that came too late is refused and changes nothing. */
@Component
final class Acting {

  private final RunStore store;
  private final RunQueue queue;
  private final RunThreads threads;
  private final Undoing undoing;
  private final Catalog catalog;
  private final Access access;
  private final Journal journal;

  Acting(
      RunStore store,
      RunQueue queue,
      RunThreads threads,
      Undoing undoing,
      Catalog catalog,
      Access access,
      Journal journal) {
    this.store = store;
    this.queue = queue;
    this.threads = threads;
    this.undoing = undoing;
    this.catalog = catalog;
    this.access = access;
    this.journal = journal;
  }

  Run act(String id, RunAction action, Principal principal) {
    var run = store.load(id);
    var subject = catalog.load(run.dataset()).subject();
    if (!access.mayChange(subject, principal)) {
      throw new Problem(AccessCode.FORBIDDEN, run.dataset());
    }
    if (action == RunAction.ACCEPT && !access.mayApprove(subject, principal, run.principal())) {
      throw new Problem(AccessCode.APPROVAL_BY_OTHERS);
    }
    switch (action) {
      case CANCEL -> cancel(run);
      case RETRY -> again(run, Optional.empty(), RunState.FAILED, RunState.CANCELLED);
      case ACCEPT -> again(run, Optional.of(principal.id()), RunState.HELD);
      case REJECT -> require(store.move(id, RunState.HELD, RunState.REFUSED), run);
      case UNDO -> undoing.undo(run, principal);
    }
    journal.append(
        new Entry(
            principal.id(),
            "ingest.run." + action.name().toLowerCase(Locale.ROOT),
            run.dataset(),
            Map.of("run", id)));
    return store.load(id);
  }

  private void cancel(Run run) {
    var stopped =
        threads.cancel(
            run.id(),
            () ->
                store.move(run.id(), RunState.QUEUED, RunState.CANCELLED)
                    || store.move(run.id(), RunState.READING, RunState.CANCELLED));
    require(stopped, run);
  }

  private void again(Run run, Optional<String> acceptedBy, RunState... from) {
    var moved =
        Arrays.stream(from)
            .anyMatch(state -> store.requeue(run.id(), state, acceptedBy.orElse(null)));
    require(moved, run);
    queue.add(run.id());
  }

  private static void require(boolean possible, Run run) {
    if (!possible) {
      throw new Problem(IngestCode.RUN_STATE, run.id(), run.state().name());
    }
  }
}
