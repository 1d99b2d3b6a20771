package vn.phusa.share.portal.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.phusa.share.portal.inner.ChartPlan.Kind;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.TextForm;
import vn.phusa.store.lake.ColumnType;

class ChartChoiceTest {

  private static final Column DAY = column("ngay", ColumnType.DATE);
  private static final Column COMMUNE = column("xa_phuong", ColumnType.TEXT);
  private static final Column VISITS = column("luot_kham", ColumnType.INTEGER);
  private static final Column SHAPE = column("vi_tri", ColumnType.GEOMETRY);

  @Test
  void plotsNumbersAlongTime() {
    assertThat(choice(365, 365, 40).plan())
        .contains(
            new ChartPlan(Kind.LINE, "ngay", Optional.of("luot_kham"), "sum", Optional.empty()));
  }

  @Test
  void comparesPlacesThatHaveARowEach() {
    assertThat(choice(12, 5, 12).plan().orElseThrow().kind()).isEqualTo(Kind.BAR);
    assertThat(choice(12, 5, 12).plan().orElseThrow().x()).isEqualTo("xa_phuong");
  }

  @Test
  void drawsWhatTheAddressAsksFor() {
    var asked =
        Map.of("kind", "BAR", "x", "xa_phuong", "y", "luot_kham", "aggregate", "max", "split", "");
    assertThat(choice(365, 365, 40).plan(asked))
        .contains(
            new ChartPlan(
                Kind.BAR, "xa_phuong", Optional.of("luot_kham"), "max", Optional.empty()));
  }

  @Test
  void leavesOutWhatDoesNotFit() {
    var asked =
        Map.of("kind", "PIE", "x", "vi_tri", "y", "xa_phuong", "aggregate", "mode", "split", "x");
    assertThat(choice(365, 365, 40).plan(asked))
        .contains(new ChartPlan(Kind.LINE, "ngay", Optional.empty(), "count", Optional.empty()));
  }

  @Test
  void countsANumberInStepsForAHistogram() {
    var plan = choice(365, 365, 40).plan(Map.of("kind", "HISTOGRAM", "y", "")).orElseThrow();
    assertThat(plan.y()).contains("luot_kham");
  }

  private static ChartChoice choice(long rows, long days, long communes) {
    var profiles =
        List.of(
            profile("ngay", rows, days),
            profile("xa_phuong", rows, communes),
            profile("luot_kham", rows, rows));
    return new ChartChoice(List.of(DAY, COMMUNE, VISITS, SHAPE), profiles);
  }

  private static ColumnProfile profile(String column, long rows, long distinct) {
    return new ColumnProfile(column, rows, 0, distinct, "", "", List.of());
  }

  private static Column column(String id, ColumnType type) {
    return new Column(
        id, id, id, "", type, false, false, Optional.empty(), TextForm.plain(), List.of());
  }
}
