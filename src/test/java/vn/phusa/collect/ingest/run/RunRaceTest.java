package vn.phusa.collect.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Quarantine;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunAction;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.collect.ingest.RunState;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** Acts that meet each other, and crashes between two steps, brought about by hand. */
@WholeHouse
class RunRaceTest {

  @Autowired Ingest ingest;
  @Autowired Quarantine quarantine;
  @Autowired Catalog catalog;
  @Autowired Access access;
  @Autowired Lake lake;
  @Autowired RunQueue queue;
  @Autowired RunStore store;
  @Autowired DatasetLocks locks;
  @Autowired JdbcClient jdbc;

  @Test
  void theSameRequestQueuedTwiceIsCarriedOutOnce() throws Exception {
    load("dua.nen", "a,b\n0,0\n", "replace");
    var request = draft("dua.nen", "a,b\n1,2\n", "append");
    var runs = new Run[2];
    locks.alone(
        "dua.nen",
        () -> {
          runs[0] = ingest.start(request, access.system());
          runs[1] = ingest.start(request, access.system());
        });
    var states = List.of(await(runs[0]).state(), await(runs[1]).state());
    assertThat(states).containsExactlyInAnyOrder(RunState.COMMITTED, RunState.UNCHANGED);
    assertThat(count("dua.nen")).isEqualTo(2);
  }

  @Test
  void aRunCancelledInTimeIsNeverCommittedAndCanBeTriedAgainAtOnce() throws Exception {
    var run = new Run[1];
    locks.alone(
        "dua.huy",
        () -> {
          run[0] = ingest.start(draft("dua.huy", "a,b\n1,2\n", "replace"), access.system());
          ingest.act(run[0].id(), RunAction.CANCEL, access.system());
        });
    assertThat(await(run[0]).state()).isEqualTo(RunState.CANCELLED);
    assertThat(lake.snapshots(new DatasetId("dua.huy"))).isEmpty();
    ingest.act(run[0].id(), RunAction.RETRY, access.system());
    assertThat(await(run[0]).state()).isEqualTo(RunState.COMMITTED);
    assertThat(count("dua.huy")).isEqualTo(1);
  }

  @Test
  void cancellingComesTooLateOnceTheCommitHasBegun() throws Exception {
    var run = load("dua.muon", "a,b\n1,2\n", "replace");
    setState(run, RunState.COMMITTING);
    assertThatThrownBy(() -> ingest.act(run.id(), RunAction.CANCEL, access.system()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(IngestCode.RUN_STATE));
    restart();
    assertThat(await(run).state()).isEqualTo(RunState.COMMITTED);
    assertThat(count("dua.muon")).isEqualTo(1);
  }

  @Test
  void aRunIsTriedAgainWhileItsFormerTryIsStillEnding() {
    for (var i = 0; i < 5; i++) {
      var request = draft("dua.lai-" + i, numbered(1, 20_000), "replace");
      var run = ingest.start(request, access.system());
      cancelIfPossible(run);
      if (ingest.run(run.id()).state() == RunState.CANCELLED) {
        ingest.act(run.id(), RunAction.RETRY, access.system());
      }
      assertThat(await(run).state()).isEqualTo(RunState.COMMITTED);
      assertThat(count("dua.lai-" + i)).isEqualTo(20_000);
    }
  }

  @Test
  void anUndoCutShortAfterTheRollbackIsEndedAtTheNextStart() {
    load("dua.go", "a,b\n1,2\n", "replace");
    var second = load("dua.go", "a,b\n3,4\n", "append");
    ingest.act(second.id(), RunAction.UNDO, access.system());
    // As a crash leaves it between the lake's rollback and the last step.
    setState(second, RunState.COMMITTED);
    restart();
    assertThat(ingest.run(second.id()).state()).isEqualTo(RunState.UNDONE);
    assertThat(count("dua.go")).isEqualTo(1);
    assertThat(load("dua.go", "a,b\n3,4\n", "append").state()).isEqualTo(RunState.COMMITTED);
    assertThat(count("dua.go")).isEqualTo(2);
  }

  /** Whoever sees a run at rest may undo it at once, though it still holds its dataset. */
  @Test
  void anUndoWaitsForWhatARunStillPutsAway() throws Exception {
    var run = load("dua.cat", "a,b\n1,2\n", "replace");
    var undo = new Thread(() -> ingest.act(run.id(), RunAction.UNDO, access.system()));
    locks.alone(
        "dua.cat",
        () -> {
          undo.start();
          Eventually.until(
              undo::getState,
              state -> state == Thread.State.TIMED_WAITING || state == Thread.State.TERMINATED);
        });
    joined(undo);
    assertThat(ingest.run(run.id()).state()).isEqualTo(RunState.UNDONE);
  }

  @Test
  void anUndoWaitsForNoRunButIsRefusedWhileOneChangesTheDataset() throws Exception {
    var run = load("dua.ban", "a,b\n1,2\n", "replace");
    var other = new Thread(() -> undoIsBusy(run));
    locks.alone(
        "dua.ban",
        () -> {
          other.start();
          joined(other);
        });
    assertThat(ingest.run(run.id()).state()).isEqualTo(RunState.COMMITTED);
    assertThat(count("dua.ban")).isEqualTo(1);
  }

  @Test
  void correctedRowsComeInOnceHoweverOftenTheyAreSent() throws Exception {
    var run = load("dua.sua", numbered(1, 100).replace("\n37,37\n", "\n37,hỏng\n"), "replace");
    assertThat(quarantine.count(run.id())).isEqualTo(1);
    var fixed =
        file(
            "_row,ma,gia_tri\n37,37,37\n".replace("_row", CorrectionSheet.rowHeaders().getFirst()));
    var replays = new Run[2];
    locks.alone(
        "dua.sua",
        () -> {
          replays[0] = ingest.replay(run.id(), fixed, access.system());
          replays[1] = ingest.replay(run.id(), fixed, access.system());
        });
    var ended = List.of(await(replays[0]), await(replays[1]));
    assertThat(ended)
        .extracting(Run::state)
        .containsExactlyInAnyOrder(RunState.COMMITTED, RunState.FAILED);
    assertThat(count("dua.sua")).isEqualTo(100);

    var committed =
        ended.stream().filter(one -> one.state() == RunState.COMMITTED).findFirst().orElseThrow();
    ingest.act(committed.id(), RunAction.UNDO, access.system());
    assertThat(count("dua.sua")).isEqualTo(99);
    assertThat(quarantine.count(run.id())).as("taken back, the row waits again").isEqualTo(1);
  }

  @Test
  void twentyRunsAtOnceAllEndRight() {
    var runs =
        IntStream.range(0, 20)
            .mapToObj(i ->
                ingest.start(
                    draft("dua.nhieu-" + i % 5, numbered(i * 1000, 1000), "append"),
                    access.system()))
            .toList();
    assertThat(runs)
        .allSatisfy(run -> assertThat(await(run).state()).isEqualTo(RunState.COMMITTED));
    assertThat(IntStream.range(0, 5).mapToLong(i -> count("dua.nhieu-" + i))).containsOnly(4000L);
  }

  @Test
  void whatIsQueuedWhenTheServerStopsGoesOnAtTheNextStart() {
    var runs =
        IntStream.range(0, 6)
            .mapToObj(i ->
                ingest.start(
                    draft("dua.dung", numbered(i * 30_000, 30_000), "append"), access.system()))
            .toList();
    restart();
    assertThat(runs)
        .allSatisfy(run -> assertThat(await(run).state()).isEqualTo(RunState.COMMITTED));
    assertThat(count("dua.dung")).isEqualTo(180_000);
  }

  private void undoIsBusy(Run run) {
    assertThatThrownBy(() -> ingest.act(run.id(), RunAction.UNDO, access.system()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(IngestCode.DATASET_BUSY));
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void cancelIfPossible(Run run) {
    try {
      ingest.act(run.id(), RunAction.CANCEL, access.system());
    } catch (Problem tooLate) {
      assertThat(tooLate.code()).isEqualTo(IngestCode.RUN_STATE);
    }
  }

  private void restart() {
    queue.stop();
    queue.start();
  }

  private void setState(Run run, RunState state) {
    jdbc.sql("update ingest_run set state = :state where id = :id")
        .param("state", state.name())
        .param("id", run.id())
        .update();
  }

  private static String numbered(int from, int rows) {
    return IntStream.range(from, from + rows)
        .mapToObj(i -> i + "," + i)
        .collect(Collectors.joining("\n", "ma,gia_tri\n", "\n"));
  }

  private Run load(String slug, String content, String mode) {
    return await(ingest.start(draft(slug, content, mode), access.system()));
  }

  private RunRequest draft(String slug, String content, String mode) {
    var file = file(content);
    var wish =
        new DraftWish(slug, Optional.empty(), Optional.of(mode), List.of(), Classification.OPEN);
    return ingest.draft(file, ingest.propose(file).getFirst(), wish);
  }

  private SourceFile file(String content) {
    var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return ingest.receive("dua.csv", bytes, access.system());
  }

  private Run await(Run started) {
    return Eventually.until(() -> ingest.run(started.id()), run -> run.state().isAtRest());
  }

  private long count(String slug) {
    return lake.count(access.grant(catalog.load(slug).subject(), Use.VIEW), Query.all());
  }
}
