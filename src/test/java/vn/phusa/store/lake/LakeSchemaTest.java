package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.problem.Problem;

/** How the columns of a table change while its rows stay. */
class LakeSchemaTest {

  @TempDir Path dir;
  private LakeFixture room;

  @BeforeEach
  void start() {
    room = new LakeFixture(dir);
    room.put("ma TEXT!, so INTEGER", "select 'a' as ma, 1 as so", new Mode.Append());
  }

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void anAddedColumnIsNullInEarlierRows() throws Exception {
    var before = dataFiles();
    room.put(
        "ma TEXT!, so INTEGER, ghi_chu TEXT",
        "select 'b' as ma, 2 as so, 'mới' as ghi_chu",
        new Mode.Append());

    assertThat(room.shown()).containsExactly("[a, 1, null]", "[b, 2, mới]");
    assertThat(dataFiles()).containsAll(before);
  }

  @Test
  void aRenamedColumnReadsRightFromOldFilesWithoutRewriting() throws Exception {
    var before = dataFiles();
    var first = room.lake().snapshots(LakeFixture.DATASET).getFirst();
    room.lake().rename(LakeFixture.DATASET, "so", "so_giuong");
    room.lake().rename(LakeFixture.DATASET, "so", "so_giuong");

    assertThat(dataFiles()).isEqualTo(before);
    assertThat(room.lake().schema(LakeFixture.DATASET))
        .contains(LakeFixture.schema("ma TEXT!, so_giuong INTEGER"));
    room.put("ma TEXT!, so_giuong INTEGER", "select 'b' as ma, 2 as so_giuong", new Mode.Append());
    assertThat(room.shown()).containsExactly("[a, 1]", "[b, 2]");
    assertThat(room.shown(new AsOf.AtSnapshot(first.id()))).containsExactly("[a, 1]");
  }

  @Test
  void aColumnCannotBeRenamedToOneThatIsThere() {
    assertCode(() -> room.lake().rename(LakeFixture.DATASET, "so", "ma"), LakeCode.SCHEMA_CONFLICT);
    assertCode(
        () -> room.lake().rename(LakeFixture.DATASET, "khong_co", "moi"), LakeCode.COLUMN_UNKNOWN);
  }

  @Test
  void anIntegerWidensToADecimalAndKeepsItsValuesAndItsPlace() {
    var first = room.lake().snapshots(LakeFixture.DATASET).getFirst();
    var second = room.put("ma TEXT!, so DECIMAL", "select 'b' as ma, 2.5 as so", new Mode.Append());

    assertThat(room.shown()).containsExactly("[a, 1]", "[b, 2.5]");
    assertThat(second.rows()).isEqualTo(2);
    assertThat(second.removed()).isZero();
    assertThat(room.lake().schema(LakeFixture.DATASET))
        .contains(LakeFixture.schema("ma TEXT!, so DECIMAL"));
    assertThat(room.shown(new AsOf.AtSnapshot(first.id()))).containsExactly("[a, 1]");
  }

  @Test
  void aWideningCanBeTakenBack() {
    var first = room.lake().snapshots(LakeFixture.DATASET).getFirst();
    room.put("ma TEXT!, so DOUBLE", "select 'b' as ma, 2.5 as so", new Mode.Upsert(List.of("ma")));
    assertThat(room.shown()).containsExactly("[a, 1.0]", "[b, 2.5]");
    room.lake().rollback(LakeFixture.DATASET, first.id(), "undo", "an");

    assertThat(room.shown()).containsExactly("[a, 1]");
    room.put("ma TEXT!, so DOUBLE", "select 'b' as ma, 2.5 as so", new Mode.Append());
    assertThat(room.shown()).containsExactly("[a, 1.0]", "[b, 2.5]");
  }

  @Test
  void aColumnThatTheNewSchemaLacksStaysAndMayBeEmpty() {
    room.put("so INTEGER", "select 2 as so", new Mode.Append());

    assertThat(room.shown()).containsExactly("[a, 1]", "[null, 2]");
    assertThat(room.lake().schema(LakeFixture.DATASET))
        .contains(LakeFixture.schema("ma TEXT, so INTEGER"));
  }

  @Test
  void aTypeThatCannotHoldWhatIsThereIsAConflict() {
    assertCode(
        () -> room.put("ma INTEGER, so INTEGER", "select 1 as ma, 1 as so", new Mode.Append()),
        LakeCode.SCHEMA_CONFLICT);
    assertThat(room.shown()).containsExactly("[a, 1]");
  }

  @Test
  void aReplacedTableMayTakeAnyType() {
    room.put("ma INTEGER, so TEXT", "select 7 as ma, 'x' as so", new Mode.Replace());
    assertThat(room.shown()).containsExactly("[7, x]");
  }

  @Test
  void rowsStagedBeforeAnotherChangeOfTheSchemaFindTheirColumns() {
    var mine = LakeFixture.schema("ma TEXT!, so INTEGER, mot TEXT");
    var staged =
        room.lake()
            .stage(
                LakeFixture.request(
                    mine,
                    LakeFixture.good("select 'b' as ma, 2 as so, 'một' as mot"),
                    new Mode.Append(),
                    List.of(),
                    "slow"));
    room.put(
        "ma TEXT!, so INTEGER, hai TEXT",
        "select 'c' as ma, 3 as so, 'hai' as hai",
        new Mode.Append());
    room.lake().commit(new CommitRequest(staged.good(), mine, new Mode.Append(), "slow", "an"));

    assertThat(room.shown())
        .containsExactly("[a, 1, null, null]", "[b, 2, null, một]", "[c, 3, hai, null]");
  }

  private List<Path> dataFiles() throws Exception {
    try (var files = Files.list(dir.resolve("lake/so-y-te/benh-vien/data"))) {
      return files.sorted().toList();
    }
  }

  private static void assertCode(Runnable work, LakeCode code) {
    assertThatThrownBy(work::run)
        .isInstanceOf(Problem.class)
        .extracting(problem -> ((Problem) problem).code())
        .isEqualTo(code);
  }
}
