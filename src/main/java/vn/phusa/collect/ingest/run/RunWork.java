package vn.phusa.collect.ingest.run;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.LakeCode;

/**
 * Carries a run out, from whatever state it is found in. Whoever calls twice, or after a crash,
 * ends with the same: the batch id of the commit is the run's id, and the lake commits a batch
 * once.
 */
@Component
final class RunWork {

  private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

  private final RunStore store;
  private final RunThreads threads;
  private final DatasetLocks locks;
  private final Repeats repeats;
  private final Replayed replayed;
  private final Loading loading;
  private final Committing committing;
  private final Lake lake;

  RunWork(
      RunStore store,
      RunThreads threads,
      DatasetLocks locks,
      Repeats repeats,
      Replayed replayed,
      Loading loading,
      Committing committing,
      Lake lake) {
    this.store = store;
    this.threads = threads;
    this.locks = locks;
    this.repeats = repeats;
    this.replayed = replayed;
    this.loading = loading;
    this.committing = committing;
    this.lake = lake;
  }

  /**
   * Ends with the run at rest, unless the process stops: then it stays as it is and goes on at the
   * next start.
   *
   * @throws RuntimeException when it is to be called again, because nobody can say what became of
   *     the run
   */
  void carryOut(String id) {
    try {
      locks.alone(store.load(id).dataset(), () -> attend(id));
    } catch (InterruptedException e) {
      LOG.debug("run {} was still waiting when the process stopped", id);
    }
  }

  private void attend(String id) {
    threads.enter(id);
    try {
      advance(id);
    } finally {
      threads.leave(id);
    }
  }

  private void advance(String id) {
    try {
      step(store.load(id));
    } catch (Problem problem) {
      failed(id, problem);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      failed(id, broke(id, broken));
    }
  }

  private static Problem broke(String id, Throwable broken) {
    return DiskFull.caused(broken)
        ? new Problem(broken, LakeCode.STORAGE_FULL, id)
        : new Problem(broken, IngestCode.RUN_BROKE, id);
  }

  private void step(Run run) {
    switch (run.state()) {
      case QUEUED -> begin(run);
      case READING -> read(run);
      case COMMITTING -> resume(run);
      case COMMITTED, UNCHANGED, HELD, REFUSED, FAILED, CANCELLED, UNDONE -> lake.discard(run.id());
    }
  }

  private void begin(Run run) {
    if (store.move(run.id(), RunState.QUEUED, RunState.READING)) {
      read(run);
    }
  }

  private void read(Run run) {
    var source = store.source(run.id());
    var same = repeated(run, source);
    if (same.isPresent()) {
      lake.discard(run.id());
      store.unchanged(run.id(), same.get());
      return;
    }
    var outcome = loading.load(run, source);
    store.count(run.id(), outcome.counts());
    switch (Verdict.of(outcome, store.isAccepted(run.id()))) {
      case COMMIT -> commit(run, outcome);
      case HOLD -> rest(run, RunState.HELD);
      case REFUSE -> rest(run, RunState.REFUSED);
    }
  }

  /** The same request may have been queued twice; only now is it known what became of the first. */
  private Optional<Run> repeated(Run run, TableSource source) {
    if (run.parent().isEmpty()) {
      return repeats.find(run, source);
    }
    if (replayed.overtaken(run.id())) {
      throw new Problem(IngestCode.NOTHING_TO_REPLAY, run.fileName());
    }
    return Optional.empty();
  }

  /** From here on it is too late to cancel; whoever cancelled before wins. */
  private void commit(Run run, Loaded loaded) {
    if (store.move(run.id(), RunState.READING, RunState.COMMITTING)) {
      committing.commit(run, loaded);
      return;
    }
    lake.discard(run.id());
  }

  /**
   * After a crash: the commit either took effect and is only to be written down, or is to be done
   * again.
   */
  private void resume(Run run) {
    var snapshot = lake.findBatch(new DatasetId(run.dataset()), run.id());
    if (snapshot.isEmpty()) {
      committing.commit(run, loading.load(run, store.source(run.id())));
      return;
    }
    lake.discard(run.id());
    committing.record(run, snapshot.get());
  }

  private void rest(Run run, RunState state) {
    lake.discard(run.id());
    store.move(run.id(), RunState.READING, state);
  }

  private void failed(String id, Problem problem) {
    // Taken off, so that what is to be written down reaches the database.
    var interrupted = Thread.interrupted();
    if (problem.code() == LakeCode.COMMIT_UNKNOWN) {
      store.warn(id, RunFailure.of(problem));
      throw problem;
    }
    if (interrupted && !store.load(id).state().isAtRest()) {
      return;
    }
    if (!interrupted) {
      LOG.warn("run {} failed: {}", id, problem.getMessage(), problem.getCause());
    }
    lake.discard(id);
    store.failed(id, RunFailure.of(problem));
  }
}
