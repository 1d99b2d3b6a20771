package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deaths and interruptions between the steps. */
class LakeCrashTest {

  private static final String SCHEMA = "ma TEXT, so INTEGER";

  @TempDir Path dir;
  private LakeFixture room;

  @BeforeEach
  void start() {
    room = new LakeFixture(dir);
  }

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void filesOfACommitThatNeverTookEffectAreSweptAndTheBatchCanBeCommitted() throws Exception {
    room.put(SCHEMA, "select 'a' as ma, 1 as so", new Mode.Append());
    var outcome = stage("dead");
    var orphan = data().resolve("orphan.parquet");
    Files.createLink(orphan, outcome.good().file());
    note("dead", orphan);
    room.restart();
    room.ready();

    assertThat(orphan).doesNotExist();
    assertThat(dir.resolve("lake/.pending")).isEmptyDirectory();
    commit(outcome, "dead");
    assertThat(room.shown()).containsExactly("[a, 1]", "[b, 2]");
  }

  @Test
  void filesOfACommitThatTookEffectStayThoughItsNoteWasLeft() throws Exception {
    commit(stage("done"), "done");
    Path file;
    try (var files = Files.list(data())) {
      file = files.findFirst().orElseThrow();
    }
    note("done", file);
    room.restart();
    room.ready();

    assertThat(dir.resolve("lake/.pending")).isEmptyDirectory();
    assertThat(room.shown()).containsExactly("[b, 2]");
  }

  @Test
  void filesOfAFirstTryGoThoughASecondTryTookEffect() throws Exception {
    commit(stage("twice"), "twice");
    var orphan = Files.createFile(data().resolve("first-try.parquet"));
    note("twice", orphan);
    room.restart();
    room.ready();

    assertThat(orphan).doesNotExist();
    assertThat(room.shown()).containsExactly("[b, 2]");
  }

  @Test
  void aNoteOfThisProcessIsLeftAlone() throws Exception {
    room.put(SCHEMA, "select 'a' as ma, 1 as so", new Mode.Append());
    var file = Files.createFile(data().resolve("new.parquet"));
    var note = note("running", file);
    Files.setLastModifiedTime(note, FileTime.from(Instant.now()));
    room.ready();

    assertThat(file).exists();
    assertThat(note).exists();
  }

  @Test
  void aNoteCannotMakeTheSweepRemoveForeignFiles() throws Exception {
    var foreign = Files.createFile(dir.resolve("foreign.parquet"));
    note("dead", foreign);
    room.ready();

    assertThat(foreign).exists();
  }

  @Test
  void anInterruptedThreadEndsItsStatement() throws Exception {
    var ended = new CompletableFuture<Throwable>();
    var started = new CompletableFuture<Boolean>();
    var thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                room.engine()
                    .use(sql -> {
                      started.complete(true);
                      return sql.fetch(
                          "select count(*) from range(10000000) a, range(10000000) b where"
                              + " hash(a.range * b.range) = 1");
                    });
              } catch (RuntimeException e) {
                ended.complete(e);
              }
            });
    started.get(10, TimeUnit.SECONDS);
    thread.interrupt();

    assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    Integer one = room.engine().use(sql -> sql.fetchValue(DSL.inline(1)));
    assertThat(one).isEqualTo(1);
  }

  @Test
  void anInterruptLeavesACommitWholeOrUndone() throws Exception {
    room.put(SCHEMA, "select 'a' as ma, 1 as so", new Mode.Append());
    for (var i = 0; i < 12; i++) {
      var batch = "interrupted-" + i;
      var outcome = stage(batch);
      var thread = Thread.ofPlatform().start(() -> commitQuietly(outcome, batch));
      thread.join(Duration.ofMillis(i * 8L + 1));
      thread.interrupt();
      thread.join();
      var committed = room.lake().findBatch(LakeFixture.DATASET, batch).isPresent();
      assertThat(room.shown()).hasSize(1 + i + (committed ? 1 : 0));
      commit(committed ? outcome : stage(batch), batch);
      assertThat(room.shown()).hasSize(2 + i);
    }
  }

  private void commitQuietly(StageOutcome outcome, String batch) {
    try {
      commit(outcome, batch);
    } catch (RuntimeException interrupted) {
      assertThat(Thread.currentThread().isInterrupted() || interrupted.getCause() != null).isTrue();
    }
  }

  private Path data() {
    return dir.resolve("lake/so-y-te/benh-vien/data");
  }

  private Path note(String batch, Path file) throws IOException {
    var folder = Files.createDirectories(dir.resolve("lake/.pending"));
    var note = folder.resolve(batch + ".txt");
    Files.writeString(note, LakeFixture.DATASET + "\n" + batch + "\n" + file + "\n");
    Files.setLastModifiedTime(note, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    return note;
  }

  private StageOutcome stage(String batch) {
    return room.lake()
        .stage(
            LakeFixture.request(
                LakeFixture.schema(SCHEMA),
                LakeFixture.good("select 'b' as ma, 2 as so"),
                new Mode.Append(),
                List.of(),
                batch));
  }

  private void commit(StageOutcome outcome, String batch) {
    room.lake()
        .commit(
            new CommitRequest(
                outcome.good(), LakeFixture.schema(SCHEMA), new Mode.Append(), batch, "an"));
  }
}
