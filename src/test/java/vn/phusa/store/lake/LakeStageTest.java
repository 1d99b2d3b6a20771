package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staging sets apart: rows with findings, rows that repeat others. */
class LakeStageTest {

  private static final TableSchema SCHEMA = LakeFixture.schema("ma TEXT, so DECIMAL");
  private static final List<List<String>> KEY = List.of(List.of("ma"));

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
  void rowsWithFindingsAreSetApartWithTheirPlaceInTheSource() {
    var outcome =
        stage(
            DSL.select(DSL.asterisk())
                .from(
                    """
                    (values ('a', 1, null, null, null),
                            ('b', null, '[{"column":"so"}]', '["b","x"]', '7'),
                            ('c', 3, null, null, null),
                            ('d', null, '[{"column":"so"}]', '["d","y"]', null))
                    v(ma, so, _findings, _raw, _line)\
                    """),
            new Mode.Append(),
            List.of());

    assertThat(outcome.read()).isEqualTo(4);
    assertThat(outcome.good().rows()).isEqualTo(2);
    assertThat(outcome.rejectedRows()).isEqualTo(2);
    assertThat(outcome.duplicates()).isZero();
    assertThat(rejected(outcome))
        .containsExactly(
            "[2, 7, [{\"column\":\"so\"}], [\"b\",\"x\"]]",
            "[4, null, [{\"column\":\"so\"}], [\"d\",\"y\"]]");
    commit(outcome, new Mode.Append());
    assertThat(room.shown()).containsExactly("[a, 1]", "[c, 3]");
  }

  @Test
  void aWholeNumberKeyIsProvedDistinctOrItsRepeatsAreFound() {
    var schema = LakeFixture.schema("id INTEGER, so DECIMAL");
    var key = List.of(List.of("id"));
    var distinct = "select * from (values (-5, 1), (3, 2), (null, 1), (4000000000, 3)) v(id, so)";
    var repeated = "select * from (values (-5, 1), (3, 2), (-5, 9), (40, 3)) v(id, so)";

    for (var select :
        List.of(
            distinct,
            distinct.replace("4000000000", "9"),
            repeated,
            repeated.replace("40", "9223372036854775807"))) {
      var outcome =
          room.lake()
              .stage(
                  LakeFixture.request(
                      schema, LakeFixture.good(select), new Mode.Append(), key, "whole"));

      assertThat(outcome.rejectedRows()).isEqualTo(select.contains("(-5, 9)") ? 1 : 0);
      assertThat(outcome.duplicates()).isZero();
      assertThat(outcome.read()).isEqualTo(4);
    }
  }

  @Test
  void aRowThatRepeatsAnotherWholeIsLeftOutAndOneThatRepeatsTheKeyIsRejected() {
    var outcome =
        stage(
            LakeFixture.good(
                "select * from (values ('a', 1), ('b', 2), ('a', 1), ('a', 9), ('c', 3), (null, 1),"
                    + " (null, 1)) v(ma, so)"),
            new Mode.Append(),
            KEY);

    assertThat(outcome.read()).isEqualTo(7);
    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(rejected(outcome))
        .containsExactly(
            "[4, null, [{\"column\":\"ma\",\"rule\":\"unique\",\"value\":\"a\"}],"
                + " [\"a\",\"9.000000000\"]]");
    commit(outcome, new Mode.Append());
    assertThat(room.shown())
        .containsExactly("[a, 1]", "[b, 2]", "[c, 3]", "[null, 1]", "[null, 1]");
  }

  @Test
  void everySetOfUniqueColumnsIsLookedAt() {
    var outcome =
        stage(
            LakeFixture.good("select * from (values ('a', 1), ('b', 1), ('c', 2)) v(ma, so)"),
            new Mode.Append(),
            List.of(List.of("ma"), List.of("so")));

    assertThat(outcome.good().rows()).isEqualTo(2);
    assertThat(rejected(outcome)).singleElement().asString().contains("\"value\":\"1\"");
  }

  @Test
  void keysThatTheTableHoldsAreDuplicatesOrRejected() {
    commit(
        stage(
            LakeFixture.good("select * from (values ('a', 1), ('b', 2)) v(ma, so)"),
            new Mode.Append(),
            KEY),
        new Mode.Append());
    var outcome =
        stage(
            LakeFixture.good("select * from (values ('a', 1), ('b', 20), ('c', 3)) v(ma, so)"),
            new Mode.Append(),
            KEY,
            "second");

    assertThat(outcome.duplicates()).isEqualTo(1);
    assertThat(outcome.good().rows()).isEqualTo(1);
    assertThat(rejected(outcome))
        .containsExactly(
            "[2, null, [{\"column\":\"ma\",\"rule\":\"exists\",\"value\":\"b\"}],"
                + " [\"b\",\"20.000000000\"]]");
  }

  @Test
  void aFileThatRepeatsTheTableWhollyHasNoGoodRows() {
    var rows = LakeFixture.good("select * from (values ('a', 1), ('b', 2)) v(ma, so)");
    commit(stage(rows, new Mode.Append(), KEY), new Mode.Append());
    var outcome = stage(rows, new Mode.Append(), KEY, "second");

    assertThat(outcome.duplicates()).isEqualTo(2);
    assertThat(outcome.good().rows()).isZero();
    assertThat(outcome.rejected()).isEmpty();
  }

  @Test
  void stagingABatchAgainReplacesItsFiles() {
    stage(LakeFixture.good("select 'a' as ma, 1 as so"), new Mode.Append(), KEY);
    var outcome = stage(LakeFixture.good("select 'b' as ma, 2 as so"), new Mode.Append(), KEY);
    commit(outcome, new Mode.Append());

    assertThat(room.shown()).containsExactly("[b, 2]");
  }

  @Test
  void aMillionRowsKeepTheirOrderAndTheirPlaces() {
    var rows =
        DSL.select(DSL.asterisk())
            .from(
                """
                (select 'm' || i as ma, i as so,
                   case when i % 100000 = 7 then '[]' end as _findings,
                   case when i % 100000 = 7 then '["' || i || '"]' end as _raw,
                   null as _line
                 from range(1000000) r(i)) as source\
                """);
    var outcome = stage(rows, new Mode.Append(), KEY);

    assertThat(outcome.read()).isEqualTo(1_000_000);
    assertThat(outcome.rejectedRows()).isEqualTo(10);
    assertThat(rejected(outcome)).first().isEqualTo("[8, null, [], [\"7\"]]");
    assertThat(rejected(outcome)).last().isEqualTo("[900008, null, [], [\"900007\"]]");
    var snapshot = commit(outcome, new Mode.Append());
    assertThat(snapshot.rows()).isEqualTo(999_990);
    assertThat(room.rows(Query.all().page(1, 999_989)).getFirst().getFirst()).isEqualTo("m999999");
  }

  private StageOutcome stage(Select<?> rows, Mode mode, List<List<String>> uniques) {
    return stage(rows, mode, uniques, "first");
  }

  private StageOutcome stage(Select<?> rows, Mode mode, List<List<String>> uniques, String batch) {
    return room.lake().stage(LakeFixture.request(SCHEMA, rows, mode, uniques, batch));
  }

  private Snapshot commit(StageOutcome outcome, Mode mode) {
    return room.lake()
        .commit(new CommitRequest(outcome.good(), SCHEMA, mode, "first", "an.nguyen"));
  }

  private List<String> rejected(StageOutcome outcome) {
    return room.parquet(outcome.rejected().orElseThrow(), "select _row, _line, _findings, _raw");
  }
}
