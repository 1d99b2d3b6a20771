package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.access.Grants;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.ColumnSummary.Counted;

/** Summaries of tables whose figures are known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LakeSummaryTest {

  private static final String SCHEMA =
      "id INTEGER, ten TEXT, gia DECIMAL, do DOUBLE, ngay DATE, luc TIMESTAMP, gio TIME, co BOOLEAN,"
          + " ky PERIOD, hinh GEOMETRY, trong TEXT";

  @TempDir static Path dir;
  private LakeFixture room;

  @BeforeAll
  void start() {
    room = new LakeFixture(dir);
  }

  @AfterAll
  void stop() {
    room.close();
  }

  private Summary small() {
    room.put(
        SCHEMA,
        """
        select i as id, case when i % 4 = 0 then null when i = 1 then 'Bến Tre 12' else 'xã Số 7' end
            as ten, cast(i * 1.5 as decimal(38, 9)) as gia,
            case when i = 3 then 'nan'::double else i / 2.0 end as do,
            date '2024-01-01' + cast(i as int) as ngay,
            timestamptz '2024-01-01 00:00:00Z' + to_hours(i) as luc, time '08:30:00' as gio,
            i % 2 = 0 as co, '2024-Q1' as ky, null::blob as hinh, null::varchar as trong
        from range(101) r(i)
        """,
        new Mode.Replace());
    return room.summaries().summarise(Grants.of(LakeFixture.DATASET.slug()), new AsOf.Newest());
  }

  @Test
  void countsEveryRowOfASmallTable() {
    var summary = small();
    assertThat(summary.rows()).isEqualTo(101);
    assertThat(summary.sampled()).isEqualTo(101);
    assertThat(summary.columns()).extracting(ColumnSummary::column).contains("id", "trong");
    var name = column(summary, "ten");
    assertThat(name.present()).isEqualTo(75);
    assertThat(name.distinct()).isEqualTo(2);
    assertThat(name.lengths()).isEqualTo(new ColumnSummary.Lengths(7, 10));
    assertThat(name.sample().frequent())
        .containsExactly(new Counted("xã Số 7", 74), new Counted("Bến Tre 12", 1));
    assertThat(name.sample().shapes())
        .containsExactly(new Counted("a Aa 9", 74), new Counted("Aa Aa 9", 1));
    assertThat(name.sample().examples()).hasSize(75);
  }

  @Test
  void tellsBoundsAndQuantiles() {
    var summary = small();
    var price = column(summary, "gia").spread();
    assertThat(price.least()).contains("0");
    assertThat(price.most()).contains("150");
    assertThat(price.mean().orElseThrow()).isEqualTo(75, within(1e-9));
    assertThat(price.deviation().orElseThrow()).isEqualTo(43.950, within(0.001));
    assertThat(price.quantiles()).hasSize(21).startsWith(0.0, 7.5).endsWith(150.0);
    var day = column(summary, "ngay").spread();
    assertThat(day.least()).contains("2024-01-01");
    assertThat(day.quantiles()).first().isEqualTo(1704067200.0);
    assertThat(column(summary, "luc").spread().most()).contains("2024-01-05T04:00:00Z");
    assertThat(column(summary, "co").distinct()).isEqualTo(2);
    assertThat(column(summary, "gio").spread().least()).contains("08:30:00");
    // What is no number takes no part in the mean.
    assertThat(column(summary, "do").spread().mean()).isPresent();
    assertThat(column(summary, "hinh").present()).isZero();
    assertThat(column(summary, "trong").spread().least()).isEmpty();
  }

  @Test
  void samplesALargeTable() {
    room.put(
        "id INTEGER, loai TEXT",
        "select i as id, case when i % 10 = 0 then 'A' else 'B' end as loai from range(400000) r(i)",
        new Mode.Replace());
    var summary =
        room.summaries().summarise(Grants.of(LakeFixture.DATASET.slug()), new AsOf.Newest());
    assertThat(summary.rows()).isEqualTo(400_000);
    assertThat(summary.sampled()).isBetween(95_000L, 105_000L);
    var kind = column(summary, "loai");
    assertThat(kind.present()).isEqualTo(400_000);
    var share = kind.sample().frequent().get(1).count() / (double) kind.sample().values();
    assertThat(share).isEqualTo(0.1, within(0.01));
    assertThat(kind.sample().examples()).hasSizeBetween(1_700, 2_300);
    assertThat(column(summary, "id").distinct()).isBetween(380_000L, 400_000L);
  }

  @Test
  void sumsUpAnEmptyTable() {
    room.put("id INTEGER, ten TEXT", "select 1 as id, 'a' as ten where false", new Mode.Replace());
    var summary =
        room.summaries().summarise(Grants.of(LakeFixture.DATASET.slug()), new AsOf.Newest());
    assertThat(summary.rows()).isZero();
    assertThat(column(summary, "ten").sample().frequent()).isEmpty();
    assertThat(column(summary, "id").spread().quantiles()).isEmpty();
  }

  @Test
  void tellsNothingBehindAVeil() {
    small();
    var classed = Map.of("ten", Sensitivity.PERSONAL_SENSITIVE, "id", Sensitivity.PERSONAL_BASIC);
    var shown =
        Map.<Sensitivity, Treatment>of(
            Sensitivity.FREE, new Treatment.Shown(),
            Sensitivity.PERSONAL_BASIC, new Treatment.Partial(1));
    var own = Optional.of(new Sight.OwnRows("gia", Set.of("1.500000000"), false));
    var sight = new Sight("r", classed, shown, own, 0);
    var summary =
        room.summaries()
            .summarise(Grants.seeing(LakeFixture.DATASET.slug(), sight), new AsOf.Newest());
    assertThat(summary.rows()).isEqualTo(1);
    assertThat(summary.columns()).extracting(ColumnSummary::column).doesNotContain("ten");
    assertThat(column(summary, "id").sample().frequent()).containsExactly(new Counted("•••", 1));
    var groups = new Sight("r", classed, shown, Optional.empty(), 5);
    var grant = Grants.seeing(LakeFixture.DATASET.slug(), groups);
    assertThatThrownBy(() -> room.summaries().summarise(grant, new AsOf.Newest()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(LakeCode.GROUPS_ONLY));
  }

  private static ColumnSummary column(Summary summary, String id) {
    return summary.columns().stream()
        .filter(column -> column.column().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
