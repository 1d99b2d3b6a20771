package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.access.Grant;
import vn.phusa.base.access.Grants;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Sight;
import vn.phusa.base.access.Sight.OwnRows;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.Query.Function;
import vn.phusa.store.lake.Query.Order;
import vn.phusa.store.lake.Query.Selected;

/**
 * Whoever reads behind a veil learns what they would learn from a table that holds nothing else:
 * the same rows, counts, order, files and refusals.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VeilTest {

  private static final int ROUNDS = 40;

  @TempDir static Path dir;
  private LakeFixture room;
  private final VeiledTable table = new VeiledTable(40);

  @BeforeAll
  void start() {
    room = new LakeFixture(dir);
    put(LakeFixture.DATASET, table.whole());
  }

  @AfterAll
  void stop() {
    room.close();
  }

  @Test
  void tellsNothingThatATableOfWhatIsSeenWouldNotTell() {
    var answered = 0;
    for (var seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var sight = table.sight(random);
      var seen = new DatasetId("so-y-te.thay-" + seed);
      put(seen, table.seen(sight));
      var veiled = Grants.seeing(LakeFixture.DATASET.slug(), sight);
      var plain = Grants.of(seen.slug());
      for (var question = 0; question < 12; question++) {
        var query = table.query(random, room.cql2());
        var expected = told(plain, query);
        assertThat(told(veiled, query)).as("seed %s: %s", seed, query).isEqualTo(expected);
        answered += expected.startsWith("rows") ? 1 : 0;
      }
    }
    assertThat(answered).isGreaterThan(ROUNDS * 3);
  }

  @Test
  void doesNotKnowAHiddenColumn() {
    var grant = seeing(Map.of("cccd", Sensitivity.PERSONAL_SENSITIVE), Optional.empty(), 0);
    var query =
        new Query(
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(new Order("cccd", Query.Direction.ASCENDING)),
            0,
            0,
            new AsOf.Newest());
    assertThatThrownBy(() -> room.lake().read(grant, query))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(LakeCode.COLUMN_UNKNOWN));
    assertThat(told(grant, Query.all())).doesNotContain("cccd").contains("ho_ten");
  }

  @Test
  void givesOnePurposeOtherPseudonymsThanAnother() {
    var one = pseudonyms("thong-ke");
    assertThat(one).isEqualTo(pseudonyms("thong-ke")).isNotEqualTo(pseudonyms("giai-quyet"));
    assertThat(one).contains(VeiledTable.pseudonym("079000000000", "thong-ke"));
  }

  @Test
  void showsNoRowToAReaderWithoutAnAgency() {
    var none = new OwnRows("ma_cq", Set.of(), true);
    var grant = seeing(Map.of(), Optional.of(none), 0);
    assertThat(room.lake().count(grant, Query.all())).isZero();
    var elsewhere = new OwnRows("khong_co", Set.of("H61"), true);
    assertThat(room.lake().count(seeing(Map.of(), Optional.of(elsewhere), 0), Query.all()))
        .isZero();
  }

  @Test
  void tellsNothingOfOtherRowsByFailing() {
    var own = new OwnRows("ma_cq", Set.of("H61.04"), true);
    var grant = seeing(Map.of(), Optional.of(own), 0);
    // Only a row of another agency is so large that this overflows.
    var filter = room.cql2().parse("lon * lon > 0");
    assertThat(told(Grants.of(LakeFixture.DATASET.slug()), Query.all().where(filter)))
        .doesNotStartWith("rows");
    assertThat(room.lake().count(grant, Query.all().where(filter)))
        .isEqualTo(room.lake().count(grant, Query.all()))
        .isPositive();
  }

  @Test
  void speaksOnlyOfLargeEnoughGroups() {
    var grant = seeing(Map.of(), Optional.empty(), 5);
    refused(grant, Query.all());
    refused(grant, grouped("xa", Function.MAX, "tuoi"));
    var sizes = grouped("xa", Function.COUNT, "*");
    try (var rows = room.lake().read(grant, sizes)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        assertThat((Long) row.get().get(1)).isGreaterThanOrEqualTo(5);
      }
    }
    var one = sizes.where(room.cql2().parse("cccd = '079000000000'"));
    assertThat(told(grant, one)).isEqualTo("rows [] of 0");
  }

  private static Query grouped(String by, Function function, String of) {
    var computed = new Selected.Aggregate(function, of, "so");
    var select = List.<Selected>of(new Selected.Plain(by), computed);
    return new Query(select, Optional.empty(), List.of(by), List.of(), 0, 0, new AsOf.Newest());
  }

  private void refused(Grant grant, Query query) {
    assertThatThrownBy(() -> room.lake().read(grant, query))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(LakeCode.GROUPS_ONLY));
  }

  private String pseudonyms(String purpose) {
    var treatments =
        Map.<Sensitivity, Treatment>of(
            Sensitivity.FREE, new Treatment.Shown(),
            Sensitivity.PERSONAL_BASIC, new Treatment.Pseudonym());
    var classed = Map.of("cccd", Sensitivity.PERSONAL_BASIC);
    var sight = new Sight(purpose, classed, treatments, Optional.empty(), 0);
    return told(Grants.seeing(LakeFixture.DATASET.slug(), sight), Query.all());
  }

  private static Grant seeing(
      Map<String, Sensitivity> classed, Optional<OwnRows> rows, int smallestGroup) {
    var shown = Map.of(Sensitivity.FREE, (Treatment) new Treatment.Shown());
    return Grants.seeing(
        LakeFixture.DATASET.slug(), new Sight("test", classed, shown, rows, smallestGroup));
  }

  /** Everything that comes back: rows with names and types, count, file; or the refusal. */
  private String told(Grant grant, Query query) {
    try {
      var lines = new ArrayList<String>();
      try (var rows = room.lake().read(grant, query)) {
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
          lines.add(types(rows) + " " + row.get());
        }
      }
      var file = new ByteArrayOutputStream();
      room.lake().export(grant, query, ExportFormat.CSV, file);
      assertThat(file.toString(StandardCharsets.UTF_8).lines().count())
          .isEqualTo(lines.size() + 1L);
      return "rows " + lines + " of " + room.lake().count(grant, query);
    } catch (Problem problem) {
      return String.valueOf(problem.getMessage());
    }
  }

  private static List<String> types(Rows rows) {
    return rows.columns().stream().map(one -> one.id() + one.type()).toList();
  }

  private void put(DatasetId dataset, VeiledTable.Part part) {
    var schema = part.schema();
    var batch = dataset.slug() + "-1";
    var rows = LakeFixture.good(part.select());
    var request = new StageRequest(dataset, schema, rows, new Mode.Append(), List.of(), batch);
    var good = room.lake().stage(request).good();
    room.lake().commit(new CommitRequest(good, schema, new Mode.Append(), batch, "an"));
  }
}
