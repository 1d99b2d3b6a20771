package vn.phusa.collect.ingest.run;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Snapshot;

/**
 * Takes the newest commit of a dataset back: the state before it becomes the newest again, as a
 * snapshot of its own.
 */
@Component
final class Undoing {

  private static final Logger LOG = LoggerFactory.getLogger(Undoing.class);

  private final RunStore store;
  private final Replayed replayed;
  private final DatasetLocks locks;
  private final Lake lake;
  private final Catalog catalog;

  Undoing(RunStore store, Replayed replayed, DatasetLocks locks, Lake lake, Catalog catalog) {
    this.store = store;
    this.replayed = replayed;
    this.locks = locks;
    this.lake = lake;
    this.catalog = catalog;
  }

  void undo(Run run, Principal principal) {
    if (!locks.tryAlone(run.dataset(), () -> alone(store.load(run.id()), principal))) {
      throw new Problem(IngestCode.DATASET_BUSY, run.dataset());
    }
  }

  private void alone(Run run, Principal principal) {
    if (run.state() != RunState.COMMITTED) {
      throw new Problem(IngestCode.RUN_STATE, run.id(), run.state().name());
    }
    if (store.isCommitting(run.dataset())) {
      throw new Problem(IngestCode.DATASET_BUSY, run.dataset());
    }
    if (!isNewest(run)) {
      throw new Problem(IngestCode.RUN_NOT_NEWEST, run.id());
    }
    store.undoing(run.id(), principal.id());
    takeBack(run, principal.id());
  }

  /** Ends what a crash cut short. Nothing else changes a dataset yet. */
  void resume() {
    store.undoing().forEach((id, principal) -> resume(store.load(id), principal));
  }

  private void resume(Run run, String principal) {
    try {
      if (lake.findBatch(new DatasetId(run.dataset()), batch(run)).isPresent() || isNewest(run)) {
        takeBack(run, principal);
      } else {
        store.keepsStanding(run.id());
      }
    } catch (Problem problem) {
      LOG.warn("run {} could not be taken back: {}", run.id(), problem.getMessage());
    }
  }

  /** Each step may run again after a crash. */
  private void takeBack(Run run, String principal) {
    catalog.record(Committing.version(run, restored(run, principal)));
    if (run.parent().isPresent()) {
      replayed.unsettle(run.id());
    }
    store.move(run.id(), RunState.COMMITTED, RunState.UNDONE);
  }

  private Snapshot restored(Run run, String principal) {
    var dataset = new DatasetId(run.dataset());
    try {
      var before = before(dataset, run);
      return before.isPresent()
          ? lake.rollback(dataset, before.get().id(), batch(run), principal)
          : lake.empty(dataset, batch(run), principal);
    } catch (Problem problem) {
      if (problem.code() != LakeCode.COMMIT_UNKNOWN) {
        store.keepsStanding(run.id());
      }
      throw problem;
    }
  }

  private boolean isNewest(Run run) {
    return store.standing(run.dataset()).getFirst().id().equals(run.id());
  }

  private static String batch(Run run) {
    return "undo-" + run.id();
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
