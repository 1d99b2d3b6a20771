package vn.phusa.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Principal;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;
import vn.phusa.store.catalog.postgres.CatalogParts;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.TableSchema;
import vn.phusa.testing.TestDatabase;

class CatalogTest {

  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private CatalogParts parts;
  private Catalog catalog;

  @BeforeEach
  void open() {
    parts = CatalogParts.over(TestDatabase.with("catalog"), Clock.fixed(NOW, ZoneOffset.UTC));
    catalog = parts.catalog();
  }

  @Test
  void findsWithAndWithoutDiacritics() {
    save("so-y-te.dan-so", "Dân số tỉnh Bến Tre theo xã", Classification.OPEN);
    save("so-y-te.benh-vien", "Danh sách bệnh viện", Classification.OPEN);
    for (var typed : List.of("Bến Tre", "ben tre", "BEN TRE", "bến tre dân số", "ben tr")) {
      assertThat(slugs(typed)).as(typed).containsExactly("so-y-te.dan-so");
    }
    assertThat(slugs("đanh sach")).containsExactly("so-y-te.benh-vien");
  }

  @Test
  void findsInSpiteOfTypingErrors() {
    save("so-y-te.dan-so", "Dân số theo đơn vị hành chính", Classification.OPEN);
    save("so-y-te.benh-vien", "Danh sách bệnh viện", Classification.OPEN);
    save("so-y-te.truong-hoc", "Danh mục trường học", Classification.OPEN);
    assertThat(slugs("bệmh vien")).containsExactly("so-y-te.benh-vien");
    assertThat(slugs("benhvien")).contains("so-y-te.benh-vien");
    assertThat(slugs("truong hco")).containsExactly("so-y-te.truong-hoc");
    assertThat(slugs("danso")).contains("so-y-te.dan-so");
    assertThat(slugs("xyzzyq")).isEmpty();
  }

  @Test
  void ranksTitleBeforeKeywordsBeforeAgencyBeforeDescription() {
    save(draft("a.mo-ta", "Báo cáo năm", "Có nói về lúa gạo", List.of()));
    save(draft("a.tu-khoa", "Báo cáo quý", "", List.of("lúa gạo")));
    save(draft("a.tieu-de", "Sản lượng lúa gạo", "", List.of()));
    assertThat(slugs("lúa gạo")).containsExactly("a.tieu-de", "a.tu-khoa", "a.mo-ta");
  }

  @Test
  void countsFacetsOverTheWholeResult() {
    save("so-y-te.mot", "Thuốc một", Classification.OPEN);
    save("so-y-te.hai", "Thuốc hai", Classification.OPEN);
    save("so-y-te.ba", "Khác", Classification.OPEN);
    catalog.record(version("so-y-te.hai", 7, NOW.minusSeconds(3600), 10));
    var result = catalog.search(search("thuoc", Principal.anonymous(), 1));
    assertThat(result.total()).isEqualTo(2);
    assertThat(result.datasets()).hasSize(1);
    assertThat(facet(result, "agency"))
        .containsExactly(new SearchResult.Value("H61.03", "Sở Y tế", 2));
    assertThat(facet(result, "sector"))
        .extracting(SearchResult.Value::label)
        .containsExactly("Y tế");
    assertThat(facet(result, "freshness"))
        .extracting(SearchResult.Value::key)
        .containsExactly("day", "week", "month", "year");
  }

  @Test
  void findsWhatCanBeDrawnOnAMapByItsFormat() {
    save("so-y-te.bang", "Thuốc bảng", Classification.OPEN);
    save("so-y-te.diem", "Thuốc điểm", Classification.OPEN);
    var place = new TableColumn("vi_tri", ColumnType.GEOMETRY, false);
    parts.lake().put("so-y-te.diem", new TableSchema(List.of(place)), List.of(), 8, NOW);
    catalog.record(version("so-y-te.bang", 7, NOW, 10));
    catalog.record(version("so-y-te.diem", 8, NOW, 10));
    var result = catalog.search(search("thuoc", Principal.anonymous(), 20));
    assertThat(facet(result, "format"))
        .extracting(value -> value.key() + " " + value.count())
        .containsExactly("csv 2", "xlsx 2", "json 2", "ndjson 2", "parquet 2", "geojson 1");
    assertThat(inFormat("geojson")).containsExactly("so-y-te.diem");
    assertThat(inFormat("csv")).hasSize(2);
    assertThat(inFormat("dbf")).isEmpty();
  }

  private List<String> inFormat(String format) {
    var any = Optional.<String>empty();
    var narrowing = new Narrowing(any, any, any, Optional.of(format), any);
    var wanted = new Search("", narrowing, "newest", 0, 20, Principal.anonymous());
    return catalog.search(wanted).datasets().stream().map(Dataset::slug).toList();
  }

  @Test
  void narrowsByFacets() {
    save("so-y-te.mot", "Thuốc một", Classification.OPEN);
    save("so-y-te.hai", "Thuốc hai", Classification.OPEN);
    catalog.record(version("so-y-te.hai", 7, NOW.minusSeconds(3600), 10));
    var fresh =
        new Search(
            "",
            new Narrowing(
                Optional.of("H61.03"),
                Optional.of("y-te"),
                Optional.of("OPEN"),
                Optional.of("csv"),
                Optional.of("day")),
            "newest",
            0,
            20,
            Principal.anonymous());
    assertThat(catalog.search(fresh).datasets())
        .extracting(Dataset::slug)
        .containsExactly("so-y-te.hai");
  }

  @Test
  void showsInternalDatasetsOnlyToThoseWhoMayKnow() {
    save("so-y-te.noi-bo", "Hồ sơ nội bộ", Classification.INTERNAL);
    assertThat(seenBy(Principal.anonymous())).isZero();
    assertThat(seenBy(FakeAccess.officer("H61.05"))).isZero();
    assertThat(seenBy(FakeAccess.officer("H61.0"))).isZero();
    assertThat(seenBy(FakeAccess.officer("H61.03.01"))).isZero();
    assertThat(seenBy(FakeAccess.officer("H61.03"))).isEqualTo(1);
    assertThat(seenBy(FakeAccess.officer("H61"))).isEqualTo(1);
    assertThat(seenBy(FakeAccess.steward())).isEqualTo(1);
    assertThat(parts.holdings().figures(Principal.anonymous()).datasets()).isZero();
    assertThat(parts.holdings().figures(FakeAccess.steward()).datasets()).isEqualTo(1);
  }

  @Test
  void keepsADatasetWithoutDataFromThePublic() {
    describe("so-y-te.chua-co", "Hồ sơ mở", Classification.OPEN);
    assertThat(seenBy(Principal.anonymous())).isZero();
    assertThat(seenBy(FakeAccess.officer("H61.05"))).isZero();
    assertThat(seenBy(FakeAccess.officer("H61.03"))).isEqualTo(1);
    assertThat(parts.holdings().figures(Principal.anonymous()).datasets()).isZero();
    assertThat(catalog.load("so-y-te.chua-co").subject().classification())
        .isEqualTo(Classification.INTERNAL);
    catalog.record(version("so-y-te.chua-co", 1, NOW, 1));
    assertThat(seenBy(Principal.anonymous())).isEqualTo(1);
    assertThat(catalog.load("so-y-te.chua-co").subject().classification())
        .isEqualTo(Classification.OPEN);
  }

  @Test
  void recordsASnapshotOnceAndProfilesIt() {
    describe("so-y-te.benh-vien", "Bệnh viện", Classification.OPEN);
    var schema =
        new TableSchema(
            List.of(
                new TableColumn("ten", ColumnType.TEXT, true),
                new TableColumn("giuong", ColumnType.DECIMAL, false)));
    parts
        .lake()
        .put(
            "so-y-te.benh-vien",
            schema,
            List.of(
                Arrays.asList("A", new BigDecimal("120.000000000")),
                Arrays.asList("B", new BigDecimal("80")),
                Arrays.asList("A", null)),
            7,
            NOW);
    var version = version("so-y-te.benh-vien", 7, NOW, 3);
    catalog.record(version);
    catalog.record(version);
    assertThat(catalog.versions("so-y-te.benh-vien")).containsExactly(version);
    var dataset = catalog.load("so-y-te.benh-vien");
    assertThat(dataset.rows()).isEqualTo(3);
    assertThat(dataset.updatedAt()).contains(NOW);
    assertThat(catalog.profiles("so-y-te.benh-vien"))
        .containsExactly(
            new ColumnProfile("ten", 3, 0, 2, "A", "B", List.of("A", "B")),
            new ColumnProfile("giuong", 3, 1, 2, "80", "120", List.of("120", "80")));
  }

  @Test
  void anOlderVersionDoesNotTakeTheNewestCountsBack() {
    describe("so-y-te.benh-vien", "Bệnh viện", Classification.OPEN);
    catalog.record(version("so-y-te.benh-vien", 8, NOW, 30));
    catalog.record(version("so-y-te.benh-vien", 7, NOW.minusSeconds(60), 20));
    assertThat(catalog.load("so-y-te.benh-vien").rows()).isEqualTo(30);
    assertThat(catalog.versions("so-y-te.benh-vien")).hasSize(2);
  }

  @Test
  void refusesAFieldByItsName() {
    var wrong =
        new DatasetDraft(
            "so-y-te.a",
            "A",
            "",
            "H61.03",
            "khong-co",
            List.of(),
            "CC-BY-4.0",
            "yearly",
            Classification.OPEN,
            "");
    assertThatThrownBy(() -> catalog.save(wrong, "an"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(CatalogCode.FIELD_INVALID);
              assertThat(problem.sentence(Words.VIETNAMESE))
                  .isEqualTo(
                      "Trường «sector» chưa đúng (giá trị: «khong-co»). "
                          + "Hãy chọn một lĩnh vực có trong danh sách.");
              assertThat(problem.sentence(Locale.ENGLISH)).contains("Choose a sector");
            });
    assertThatThrownBy(() -> catalog.load("so-y-te.khong-co")).isInstanceOf(Problem.class);
  }

  @Test
  void refusesANameThatStandsForAnotherAgency() {
    assertThatThrownBy(() -> describe("so-giao-duc.truong", "Trường", Classification.OPEN))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(CatalogCode.SLUG_FOREIGN);
              assertThat(problem.sentence(Words.VIETNAMESE))
                  .contains("Sở Giáo dục và Đào tạo", "«so-y-te.»");
              assertThat(problem.sentence(Locale.ENGLISH)).contains("“so-y-te.”");
            });
    assertThat(catalog.find("so-giao-duc.truong")).isEmpty();
    describe("khong-ai.truong", "Trường", Classification.OPEN);
    assertThat(catalog.find("khong-ai.truong")).isPresent();
  }

  @Test
  void writesWhoChangedADescriptionIntoTheJournal() {
    describe("so-y-te.mot", "Một", Classification.OPEN);
    assertThat(parts.journal().about("so-y-te.mot", 5))
        .singleElement()
        .satisfies(
            recorded -> assertThat(recorded.entry().action()).isEqualTo("catalog.dataset.saved"));
  }

  @Test
  void namesItsSectorsInBothLanguages() {
    assertThat(catalog.sectors())
        .hasSize(17)
        .contains(new Sector("y-te", "Y tế", "Health", "stethoscope"));
  }

  /** With data in it, so that the public finds it. */
  private void save(String slug, String title, Classification classification) {
    describe(slug, title, classification);
    catalog.record(version(slug, 1, LONG_AGO, 1));
  }

  private void save(DatasetDraft draft) {
    catalog.save(draft, "an");
    catalog.record(version(draft.slug(), 1, LONG_AGO, 1));
  }

  private void describe(String slug, String title, Classification classification) {
    catalog.save(
        new DatasetDraft(
            slug,
            title,
            "",
            "H61.03",
            "y-te",
            List.of(),
            "CC-BY-4.0",
            "yearly",
            classification,
            ""),
        "an");
  }

  private static DatasetDraft draft(
      String slug, String title, String description, List<String> keywords) {
    return new DatasetDraft(
        slug,
        title,
        description,
        "H61.07",
        "nong-nghiep",
        keywords,
        "CC-BY-4.0",
        "yearly",
        Classification.OPEN,
        "");
  }

  private List<String> slugs(String text) {
    return catalog.search(search(text, Principal.anonymous(), 20)).datasets().stream()
        .map(Dataset::slug)
        .toList();
  }

  private long seenBy(Principal visitor) {
    return catalog.search(search("ho so", visitor, 20)).total();
  }

  private static Search search(String text, Principal visitor, int size) {
    return new Search(text, Narrowing.none(), "relevance", 0, size, visitor);
  }

  private static List<SearchResult.Value> facet(SearchResult result, String name) {
    return result.facets().stream()
        .filter(facet -> facet.name().equals(name))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static Version version(String slug, long snapshot, Instant at, long rows) {
    return new Version(
        slug,
        snapshot,
        "append",
        at,
        "an",
        rows,
        rows,
        0,
        999,
        "run-1",
        Optional.of("tep.xlsx"),
        Optional.of("ab12"),
        1);
  }
}
