package vn.phusa.collect.ingest.run;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Snapshot;

/**
 * Takes the newest commit of a dataset back: the state before it becomes the newest again, as a
 * snapshot of its own.
 */
@Component
final class Undoing {

  private final RunStore store;
  private final Lake lake;
  private final Catalog catalog;

  Undoing(RunStore store, Lake lake, Catalog catalog) {
    this.store = store;
    this.lake = lake;
    this.catalog = catalog;
  }

  void undo(Run run, Principal principal) {
    if (run.state() != RunState.COMMITTED) {
      throw new Problem(IngestCode.RUN_STATE, run.id(), run.state().name());
    }
    if (!store.standing(run.dataset()).getFirst().id().equals(run.id())) {
      throw new Problem(IngestCode.RUN_NOT_NEWEST, run.id());
    }
    var dataset = new DatasetId(run.dataset());
    var batch = "undo-" + run.id();
    var before = before(dataset, run);
    var snapshot =
        before.isPresent()
            ? lake.rollback(dataset, before.get().id(), batch, principal.id())
            : lake.empty(dataset, batch, principal.id());
    catalog.record(Committing.version(run, snapshot));
    store.move(run.id(), RunState.COMMITTED, RunState.UNDONE);
  }

  /** The state right before the run's own commit. */
  private Optional<Snapshot> before(DatasetId dataset, Run run) {
    var states = lake.snapshots(dataset);
    for (var i = 0; i < states.size() - 1; i++) {
      if (states.get(i).batch().equals(run.id())) {
        return Optional.of(states.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
