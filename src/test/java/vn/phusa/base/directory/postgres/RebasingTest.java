package vn.phusa.base.directory.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.FigureTable;
import vn.phusa.base.directory.RebaseOrder;
import vn.phusa.base.directory.RebaseOrder.Sharing;
import vn.phusa.base.directory.RebaseOrder.Weight;
import vn.phusa.base.directory.Rebased;
import vn.phusa.base.directory.Rebased.Quality;
import vn.phusa.base.directory.Rebased.Reason;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Unit.Level;
import vn.phusa.base.problem.Problem;

/** Figures restated: nothing is lost, and what is uncertain is said. */
class RebasingTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
  private static PostgresUnits units;
  private static Rebasing rebasing;

  @BeforeAll
  static void load() {
    units = LoadedUnits.units();
    rebasing = LoadedUnits.rebasing();
  }

  @Test
  void everyOldCommuneHasAtLeastOneSuccessorAndEveryPresentOneAnOrigin() {
    var rebased = rebased(all(Level.COMMUNE), Level.COMMUNE, new Sharing.Evenly());
    assertThat(rebased.leftOut()).isEmpty();
    // Only the five island districts had no communes.
    assertThat(rebased.rows()).hasSize(3321 - 5);
  }

  @Test
  void totalsAreConservedByEachWayOfSharing() {
    for (var sharing : List.of(new Sharing.LeaveOut(), new Sharing.Evenly())) {
      for (var level : List.of(Level.COMMUNE, Level.PROVINCE)) {
        var table = all(Level.COMMUNE);
        var total = rebased(table, level, sharing).totals().getFirst();
        assertThat(total.after().add(total.leftOut())).isEqualByComparingTo(total.before());
        assertThat(total.before()).isEqualByComparingTo(sum(table));
      }
    }
  }

  @Test
  void whatWentWholeIsExactAndOnlySplitCommunesAreLeftOut() {
    var rebased = rebased(all(Level.COMMUNE), Level.COMMUNE, new Sharing.LeaveOut());
    assertThat(rebased.leftOut()).hasSize(split().size());
    assertThat(rebased.leftOut().stream().map(Rebased.LeftOut::code))
        .containsExactlyInAnyOrderElementsOf(split());
    assertThat(rebased.leftOut())
        .allMatch(left -> left.reason() == Reason.SPLIT && left.candidates().size() > 1);
    for (var row : rebased.rows()) {
      var parts = units.madeOf(row.unit().unit().code(), AFTER);
      var whole =
          parts.stream().allMatch(part -> part.whole() || part.old().level() != Level.COMMUNE);
      assertThat(row.quality())
          .as(row.unit().path())
          .isEqualTo(whole ? Quality.EXACT : Quality.INCOMPLETE);
    }
  }

  @Test
  void noProvinceWasSplitSoEveryLevelIsExactByProvince() {
    for (var level : List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)) {
      var rebased = rebased(all(level), Level.PROVINCE, new Sharing.LeaveOut());
      assertThat(rebased.leftOut()).as(level.name()).isEmpty();
      assertThat(rebased.rows()).hasSize(34);
    }
    var provinces = rebased(all(Level.PROVINCE), Level.PROVINCE, new Sharing.LeaveOut());
    assertThat(provinces.rows()).allMatch(row -> row.quality() == Quality.EXACT);
  }

  @Test
  void theCodeMeansTheUnitOfItsDay() {
    // 52 was Bình Định and is Gia Lai now, which is made of both.
    var before = rebased(table("52", 3, "64", 4), Level.PROVINCE, new Sharing.LeaveOut());
    assertThat(before.rows()).hasSize(1);
    assertThat(before.rows().getFirst().unit().path()).isEqualTo("Tỉnh Gia Lai");
    assertThat(before.rows().getFirst().values().get("so")).isEqualByComparingTo("7");
    // 00004 as of before is Trúc Bạch, a piece of Ba Đình; as of today it is Ba Đình itself.
    assertThat(rebased(table("00004", 1), Level.COMMUNE, new Sharing.LeaveOut()).rows().getFirst())
        .matches(row -> row.quality() == Quality.INCOMPLETE && row.missing() > 0);
    var today = new RebaseOrder(AFTER, Level.COMMUNE, new Sharing.LeaveOut());
    assertThat(rebasing.rebase(table("00004", 1), today).rows().getFirst())
        .matches(row -> row.quality() == Quality.EXACT && row.missing() == 0);
  }

  @Test
  void sharesASplitUnitByWeightsAndKeepsItsSum() {
    var code = split().getFirst();
    var targets = units.becameOf(code, BEFORE).stream().map(part -> part.present().code()).toList();
    var weights =
        List.of(
            new Weight(code, targets.get(0), BigDecimal.valueOf(1)),
            new Weight(code, targets.get(1), BigDecimal.valueOf(2)));
    var rebased = rebased(table(code, 100), Level.COMMUNE, new Sharing.Weighted(weights));
    assertThat(value(rebased, targets.get(0))).isEqualByComparingTo("33.333333");
    assertThat(value(rebased, targets.get(1))).isEqualByComparingTo("66.666667");
    assertThat(rebased.totals().getFirst().after()).isEqualByComparingTo("100");
    assertThat(rebased(table(code, 100), Level.COMMUNE, new Sharing.Weighted(List.of())).leftOut())
        .extracting(Rebased.LeftOut::reason)
        .containsExactly(Reason.SPLIT);
    var negative = new Sharing.Weighted(List.of(new Weight(code, "1", BigDecimal.valueOf(-1))));
    refused(DirectoryCode.REBASE_WEIGHT_NEGATIVE, Level.COMMUNE, negative);
    refused(DirectoryCode.REBASE_LEVEL_WRONG, Level.DISTRICT, new Sharing.Evenly());
  }

  @Test
  void anUnknownCodeIsLeftOutAndSaid() {
    var rebased = rebased(table("99998", 5, "00013", 2), Level.COMMUNE, new Sharing.Evenly());
    assertThat(rebased.leftOut())
        .extracting(Rebased.LeftOut::reason)
        .containsExactly(Reason.CODE_UNKNOWN);
    assertThat(rebased.totals().getFirst().leftOut()).isEqualByComparingTo("5");
  }

  @Test
  void aFigureThatIsSharedAddsUpWhateverTheWeights() {
    var random = new Random(7);
    for (var round = 0; round < 500; round++) {
      var figure =
          new BigDecimal(random.nextLong(2_000_000) - 1_000_000).movePointLeft(random.nextInt(5));
      var weights =
          Stream.generate(random::nextInt)
              .limit(1 + random.nextInt(6))
              .collect(
                  Collectors.toMap(
                      number -> "u" + number,
                      number -> BigDecimal.valueOf(Math.abs((long) number) + 1),
                      BigDecimal::add,
                      java.util.TreeMap::new));
      assertThat(
              Shares.split(figure, weights).values().stream()
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(figure);
    }
  }

  private static void refused(DirectoryCode code, Level level, Sharing sharing) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> rebased(table("00004", 1), level, sharing))
        .extracting(Problem::code)
        .isEqualTo(code);
  }

  private static Rebased rebased(FigureTable table, Level level, Sharing sharing) {
    return rebasing.rebase(table, new RebaseOrder(BEFORE, level, sharing));
  }

  private static BigDecimal value(Rebased rebased, String code) {
    return rebased.rows().stream()
        .filter(row -> row.unit().unit().code().equals(code))
        .map(row -> row.values().getOrDefault("so", BigDecimal.ZERO))
        .findFirst()
        .orElseThrow();
  }

  /** The communes that are in more than one of today, by the crosswalk itself. */
  private static List<String> split() {
    return LoadedUnits.jdbc()
        .sql(
            """
            select old_code from directory_crosswalk where not derived
            group by old_code having count(*) > 1 and length(old_code) = 5 order by old_code
            """)
        .query(String.class)
        .list();
  }

  private static FigureTable all(Level level) {
    var random = new Random(level.ordinal());
    return new FigureTable(
        List.of("so"),
        units.ofLevel(level, BEFORE).stream()
            .map(Unit::code)
            .map(code ->
                new FigureTable.Row(
                    code, Map.of("so", BigDecimal.valueOf(random.nextInt(10_000), 2))))
            .toList());
  }

  private static FigureTable table(Object... codesAndFigures) {
    var rows = new java.util.ArrayList<FigureTable.Row>();
    for (var place = 0; place < codesAndFigures.length; place += 2) {
      var figure = new BigDecimal(codesAndFigures[place + 1].toString());
      rows.add(new FigureTable.Row(codesAndFigures[place].toString(), Map.of("so", figure)));
    }
    return new FigureTable(List.of("so"), rows);
  }

  private static BigDecimal sum(FigureTable table) {
    return table.rows().stream()
        .map(row -> row.values().getOrDefault("so", BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
