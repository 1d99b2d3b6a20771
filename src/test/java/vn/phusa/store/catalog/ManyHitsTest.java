package vn.phusa.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Principal;
import vn.phusa.store.catalog.postgres.CatalogParts;
import vn.phusa.testing.TestDatabase;

/** Words that thousands of datasets have. */
class ManyHitsTest {

  private static final int DATASETS = 2500;

  private DataSource database;
  private Catalog catalog;

  @BeforeEach
  void fill() {
    database = TestDatabase.with("catalog");
    catalog =
        CatalogParts.over(
                database, Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC))
            .catalog();
    JdbcClient.create(database)
        .sql(
            """
            insert into catalog_dataset (slug, title, description, agency, agency_name, sector,
              keywords, keyword_text, licence, frequency, classification, source, created_at,
              updated_at)
            select 'a.d' || i,
              case when i = 1 then 'Nước sạch nông thôn' else 'Báo cáo số ' || i end,
              'Có nước, nông nghiệp, môi trường sạch', 'H61.03', 'Sở Y tế', 'y-te', '{}', '',
              'CC-BY-4.0', 'yearly', 'OPEN', '', now(), timestamptz '2026-01-01' + i * interval '1 minute'
            from generate_series(1, :most) i
            """)
        .param("most", DATASETS)
        .update();
  }

  @Test
  void theTitleComesFirstThoughItIsTheOldest() {
    var found = search("nuoc sach", 0, 20);
    assertThat(found.total()).isEqualTo(DATASETS);
    assertThat(found.datasets().getFirst().slug()).isEqualTo("a.d1");
    assertThat(found.datasets().get(1).slug()).isEqualTo("a.d" + DATASETS);
  }

  @Test
  void pagesToTheEndHoldEveryDatasetOnce() {
    var slugs =
        IntStream.range(0, 6)
            .mapToObj(page -> search("nước sạch", page, 500))
            .flatMap(found -> found.datasets().stream())
            .map(Dataset::slug)
            .toList();
    assertThat(slugs).hasSize(DATASETS).doesNotHaveDuplicates();
  }

  @Test
  void aChangeIsFoundAtOnce() {
    assertThat(search("nuoc sach", 0, 20).datasets().getFirst().title())
        .isEqualTo("Nước sạch nông thôn");
    catalog.save(
        new DatasetDraft(
            "a.d1",
            "Cầu đường",
            "",
            "H61.03",
            "y-te",
            List.of(),
            "CC-BY-4.0",
            "yearly",
            Classification.OPEN,
            ""),
        "an");
    assertThat(search("nuoc sach", 0, 20).total()).isEqualTo(DATASETS - 1);
    assertThat(search("cau duong", 0, 20).datasets().getFirst().slug()).isEqualTo("a.d1");
  }

  /** A result of 200 is read whole, one of 201 is counted and ordered by the database. */
  @ParameterizedTest
  @CsvSource({"200, relevance", "201, relevance", "200, newest", "201, newest", "201, title"})
  void aFewMoreHitsChangeNeitherOrderNorFacets(int hits, String sort) {
    JdbcClient.create(database)
        .sql("update catalog_dataset set sector = 'giao-duc' where id > 1 and id <= 1 + :hits")
        .param("hits", hits)
        .update();
    var found = search("báo cáo", Optional.of("giao-duc"), sort, 1, 20);
    assertThat(found.total()).isEqualTo(hits);
    assertThat(found.datasets()).hasSize(20);
    if (!sort.equals("title")) {
      assertThat(found.datasets().getFirst().slug()).isEqualTo("a.d" + (1 + hits - 20));
    }
    assertThat(found.facets())
        .extracting(facet -> facet.name() + " " + facet.values())
        .containsExactly(
            "agency [Value[key=H61.03, label=Sở Y tế, count=%d]]".formatted(hits),
            "sector [Value[key=giao-duc, label=Giáo dục và đào tạo, count=%d]]".formatted(hits),
            "classification [Value[key=OPEN, label=Mở, count=%d]]".formatted(hits),
            "format "
                + Stream.of(
                        "csv CSV",
                        "xlsx Excel (XLSX)",
                        "json JSON",
                        "ndjson NDJSON",
                        "parquet Parquet")
                    .map(format -> format.split(" ", 2))
                    .map(format ->
                        "Value[key=%s, label=%s, count=%d]".formatted(format[0], format[1], hits))
                    .toList(),
            "freshness [Value[key=year, label=Trong một năm qua, count=%d]]".formatted(hits));
  }

  private SearchResult search(String text, int page, int size) {
    return search(text, Optional.empty(), "relevance", page, size);
  }

  private SearchResult search(
      String text, Optional<String> sector, String sort, int page, int size) {
    return catalog.search(
        new Search(
            text,
            new Narrowing(
                Optional.empty(), sector, Optional.empty(), Optional.empty(), Optional.empty()),
            sort,
            page,
            size,
            Principal.anonymous()));
  }
}
