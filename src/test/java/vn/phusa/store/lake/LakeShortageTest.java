package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;

/** Too little memory, too little disk: what is said, and what is left. */
class LakeShortageTest {

  private static final String SCHEMA = "ma TEXT, so DECIMAL";
  private static final String FEW = "select 'a' as ma, 1 as so";

  /** Incompressible, 32 bytes a row. */
  private static final String MANY =
      "select md5(i::varchar) as ma, i as so from range(3000000) t(i)";

  @TempDir Path dir;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  @AfterEach
  void stop() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  @Test
  void whatGoesWrongWhileRowsAreStreamedIsSaid() {
    var room = opened(new LakeFixture(dir));
    var failing =
        "select case when i > 200000 then error('late ' || i) else i end from range(300000) t(i)";

    assertThatThrownBy(() -> room.engine().use(sql -> sql.fetch(failing)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.sentence(Locale.ENGLISH)).contains("late 200001"));
  }

  @Test
  void tooLittleMemoryIsNobodysFault() {
    var room = opened(new LakeFixture(dir, "64MB"));
    var large = "select list(repeat('x', 1000) || i) from range(200000) t(i)";

    assertThatThrownBy(() -> room.engine().use(sql -> sql.fetch(large)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(LakeCode.MEMORY_EXCEEDED);
              assertThat(problem.code().side()).isEqualTo(Side.RESOURCES);
            });
    assertThat(room.engine().<Integer>use(sql -> sql.fetchCount(sql.selectOne()))).isOne();
  }

  @Test
  void aFullDiskLeavesTheLakeAsItWas() throws Exception {
    var disk = smallDisk();
    var room = opened(new LakeFixture(disk));
    room.put(SCHEMA, FEW, new Mode.Append());
    var shape = LakeFixture.schema(SCHEMA);
    var request =
        LakeFixture.request(shape, LakeFixture.good(MANY), new Mode.Append(), List.of(), "many");

    assertThatThrownBy(() -> room.lake().stage(request))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(LakeCode.STORAGE_FULL);
              assertThat(problem.code().side()).isEqualTo(Side.RESOURCES);
            });
    try (var left = Files.list(room.staging())) {
      assertThat(left).isEmpty();
    }
    assertThat(room.shown()).hasSize(1);

    run("mount", "-o", "remount,size=1g", disk.toString());
    var outcome = room.lake().stage(request);
    room.lake()
        .commit(new CommitRequest(outcome.good(), shape, new Mode.Append(), "many", "an.nguyen"));
    assertThat(room.lake().snapshots(LakeFixture.DATASET).getFirst().rows()).isEqualTo(3_000_001);
  }

  private LakeFixture opened(LakeFixture room) {
    opened.push(room);
    return room;
  }

  private Path smallDisk() throws Exception {
    var disk = Files.createDirectory(dir.resolve("disk"));
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
        "left out: no right to mount a small disk here");
    opened.push(() -> run("umount", disk.toString()));
    return disk;
  }

  private static boolean run(String... words) throws InterruptedException {
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
