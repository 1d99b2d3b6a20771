package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;

/** Staging and committing: append, replace, upsert, undo. */
class LakeWriteTest {

  private static final String SCHEMA = "ma TEXT!, giuong INTEGER";
  private static final String TWO = "select * from (values ('a', 1), ('b', 2)) v(ma, giuong)";

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
  void appendedRowsAreThereAfterTheCommit() {
    var snapshot = room.put(SCHEMA, TWO, new Mode.Append());

    assertThat(room.shown()).containsExactly("[a, 1]", "[b, 2]");
    assertThat(snapshot.rows()).isEqualTo(2);
    assertThat(snapshot.added()).isEqualTo(2);
    assertThat(snapshot.operation()).isEqualTo("append");
    assertThat(snapshot.principal()).isEqualTo("an.nguyen");
    assertThat(room.staging()).isEmptyDirectory();
  }

  @Test
  void stagedRowsAreInvisibleUntilTheyAreCommitted() {
    room.put(SCHEMA, TWO, new Mode.Append());
    room.lake()
        .stage(
            LakeFixture.request(
                LakeFixture.schema(SCHEMA),
                LakeFixture.good("select 'c' as ma, 3 as giuong"),
                new Mode.Append(),
                List.of(),
                "later"));

    assertThat(room.shown()).hasSize(2);
    room.lake().discard("later");
    assertThat(room.staging()).isEmptyDirectory();
  }

  @Test
  void firstCommitsOfOneAgencyGoOnAtOnce() throws Exception {
    var schema = LakeFixture.schema(SCHEMA);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var commits =
          IntStream.range(0, 8)
              .mapToObj(number -> new DatasetId("so-moi.bo-" + number))
              .map(dataset -> threads.submit(() -> first(dataset, schema)))
              .toList();
      for (var commit : commits) {
        assertThat(commit.get().rows()).isEqualTo(2);
      }
    }
  }

  @Test
  void aSlugWithoutAnAgencyHasATableToo() {
    assertThat(first(new DatasetId("benh-vien"), LakeFixture.schema(SCHEMA)).rows()).isEqualTo(2);
  }

  private Snapshot first(DatasetId dataset, TableSchema schema) {
    var batch = dataset.slug();
    var rows = LakeFixture.good(TWO);
    var request = new StageRequest(dataset, schema, rows, new Mode.Append(), List.of(), batch);
    var staged = room.lake().stage(request).good();
    return room.lake()
        .commit(new CommitRequest(staged, schema, new Mode.Append(), batch, "an.nguyen"));
  }

  @Test
  void replacedRowsTakeThePlaceOfAll() {
    room.put(SCHEMA, TWO, new Mode.Append());
    var snapshot = room.put(SCHEMA, "select 'c' as ma, 3 as giuong", new Mode.Replace());

    assertThat(room.shown()).containsExactly("[c, 3]");
    assertThat(snapshot.removed()).isEqualTo(2);
    assertThat(snapshot.added()).isEqualTo(1);
  }

  @Test
  void upsertedRowsReplaceThoseWithTheirKeyAndAddTheRest() {
    room.put(SCHEMA, TWO, new Mode.Append());
    room.put(SCHEMA, "select 'z' as ma, 26 as giuong", new Mode.Append());
    var snapshot =
        room.put(
            SCHEMA,
            "select * from (values ('b', 20), ('c', 3)) v(ma, giuong)",
            new Mode.Upsert(List.of("ma")));

    assertThat(room.shown()).containsExactly("[a, 1]", "[b, 20]", "[c, 3]", "[z, 26]");
    assertThat(snapshot.added()).isEqualTo(2);
    assertThat(snapshot.removed()).isEqualTo(1);
    assertThat(snapshot.rows()).isEqualTo(4);
  }

  @Test
  void theSameBatchTwiceIsOnce() {
    var schema = LakeFixture.schema(SCHEMA);
    var request =
        LakeFixture.request(schema, LakeFixture.good(TWO), new Mode.Append(), List.of(), "lo-1");
    var first =
        room.lake()
            .commit(
                new CommitRequest(
                    room.lake().stage(request).good(), schema, new Mode.Append(), "lo-1", "an"));
    var again =
        room.lake()
            .commit(
                new CommitRequest(
                    room.lake().stage(request).good(), schema, new Mode.Append(), "lo-1", "an"));

    assertThat(again).isEqualTo(first);
    assertThat(room.shown()).hasSize(2);
    assertThat(room.lake().findBatch(LakeFixture.DATASET, "lo-1")).contains(first);
    assertThat(room.lake().findBatch(LakeFixture.DATASET, "lo-2")).isEmpty();
  }

  @Test
  void anEmptyBatchMakesATableWithoutRows() {
    room.put(SCHEMA, TWO + " where false", new Mode.Append());

    assertThat(room.shown()).isEmpty();
    assertThat(room.lake().schema(LakeFixture.DATASET)).contains(LakeFixture.schema(SCHEMA));
  }

  @Test
  void aStageThatFailsLeavesNothing() {
    assertThatThrownBy(() ->
            room.put(SCHEMA, "select 'a' as ma, cast('x' as bigint) as giuong", new Mode.Append()))
        .isInstanceOf(Problem.class)
        .extracting(problem -> ((Problem) problem).code())
        .isEqualTo(LakeCode.SOURCE_UNREADABLE);
    assertThat(room.staging()).isEmptyDirectory();
    assertThat(room.lake().snapshots(LakeFixture.DATASET)).isEmpty();
  }

  @Test
  void aNullInARequiredColumnIsRefusedAndTheWarehouseStaysClean() throws Exception {
    assertThatThrownBy(() ->
            room.put(SCHEMA, "select cast(null as varchar) as ma, 1 as giuong", new Mode.Append()))
        .extracting(problem -> ((Problem) problem).code())
        .isEqualTo(LakeCode.SCHEMA_CONFLICT);
    assertThat(room.lake().schema(LakeFixture.DATASET)).isEmpty();
    try (var files = Files.walk(dir.resolve("lake/so-y-te"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
    assertThat(dir.resolve("lake/.pending")).isEmptyDirectory();
  }

  @Test
  void rollbackMakesAnEarlierStateTheNewest() {
    var first = room.put(SCHEMA, TWO, new Mode.Append());
    var second = room.put(SCHEMA, "select 'c' as ma, 3 as giuong", new Mode.Replace());
    var third = room.lake().rollback(LakeFixture.DATASET, first.id(), "undo", "an");

    assertThat(room.shown()).containsExactly("[a, 1]", "[b, 2]");
    assertThat(third.operation()).isEqualTo("rollback");
    assertThat(third.rows()).isEqualTo(2);
    assertThat(room.shown(new AsOf.AtSnapshot(second.id()))).containsExactly("[c, 3]");
    assertThat(room.lake().rollback(LakeFixture.DATASET, second.id(), "undo", "an"))
        .isEqualTo(third);
    assertThat(room.lake().snapshots(LakeFixture.DATASET))
        .extracting(Snapshot::id)
        .containsExactly(third.id(), second.id(), first.id());
  }

  @Test
  void theFirstCommitCanBeTakenBackToo() {
    var first = room.put(SCHEMA, TWO, new Mode.Append());
    var emptied = room.lake().empty(LakeFixture.DATASET, "undo", "an");

    assertThat(room.shown()).isEmpty();
    assertThat(emptied.removed()).isEqualTo(2);
    assertThat(room.shown(new AsOf.AtSnapshot(first.id()))).hasSize(2);
    room.put(SCHEMA, TWO, new Mode.Append());
    assertThat(room.shown()).hasSize(2);
  }

  @Test
  void everythingIsThereAfterARestart() {
    var first = room.put(SCHEMA, TWO, new Mode.Append());
    room.restart();

    assertThat(room.shown()).containsExactly("[a, 1]", "[b, 2]");
    assertThat(room.lake().snapshots(LakeFixture.DATASET)).containsExactly(first);
  }
}
