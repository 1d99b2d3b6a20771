package vn.phusa.store.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phusa.base.access.Grants;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.Query.Direction;
import vn.phusa.store.lake.Query.Function;
import vn.phusa.store.lake.Query.Order;
import vn.phusa.store.lake.Query.Selected;

/** Reading, counting and exporting. */
class LakeReadTest {

  private static final String SCHEMA =
      "ten TEXT, so INTEGER, tien DECIMAL, do DOUBLE, co BOOLEAN, ngay DATE, gio TIME, luc"
          + " TIMESTAMP, ky PERIOD, diem GEOMETRY";
  private static final String ROWS =
      """
      select * from (values
        ('Đà Nẵng', 1, 12.5, 0.25, true, date '2024-02-29', time '07:30:00',
         timestamptz '2024-01-01 07:00:00+07', '2024-Q1', '{"type":"Point","coordinates":[108.2,16.1]}'),
        ('An Giang', 2, 3, 1.5, false, date '2023-01-01', time '08:00:00',
         timestamptz '2024-06-01 00:00:00+00', '2024-Q2', '{"type":"Point","coordinates":[105.1,10.5]}'),
        ('Ấp Bắc', 3, -7.125, 2.5, null, null, null, null, null, null),
        ('Dầu Tiếng', 4, null, null, null, null, null, null, null, null),
        (null, 5, null, null, null, null, null, null, null, null)
      ) v(ten, so, tien, "do", co, ngay, gio, luc, ky, diem)\
      """;

  @TempDir Path dir;
  private LakeFixture room;

  @BeforeEach
  void start() {
    room = new LakeFixture(dir);
    room.put(SCHEMA, ROWS, new Mode.Append());
  }

  @AfterEach
  void stop() {
    room.close();
  }

  @Test
  void aFolderNamedLikeAColumnStandsForNoValue() {
    try (var other = new LakeFixture(dir.resolve("so=9"))) {
      other.put(SCHEMA, ROWS, new Mode.Append());
      assertThat(other.rows(Query.all())).isEqualTo(room.rows(Query.all()));
    }
  }

  @Test
  void everyTypeComesBackAsItWent() {
    var row = room.rows(Query.all()).getFirst();

    assertThat(row)
        .containsExactly(
            "Đà Nẵng",
            1L,
            new BigDecimal("12.5"),
            0.25,
            true,
            LocalDate.of(2024, 2, 29),
            LocalTime.of(7, 30),
            Instant.parse("2024-01-01T00:00:00Z"),
            "2024-Q1",
            "{\"type\":\"Point\",\"coordinates\":[108.2,16.1]}");
    assertThat(room.rows(Query.all()).getLast())
        .containsExactly(null, 5L, null, null, null, null, null, null, null, null);
  }

  @Test
  void textSortsByVietnameseRulesWithNullsLast() {
    assertThat(names(Direction.ASCENDING))
        .containsExactly("An Giang", "Ấp Bắc", "Dầu Tiếng", "Đà Nẵng", null);
    assertThat(names(Direction.DESCENDING))
        .containsExactly("Đà Nẵng", "Dầu Tiếng", "Ấp Bắc", "An Giang", null);
  }

  private List<Object> names(Direction direction) {
    var query =
        new Query(
            List.of(new Selected.Plain("ten")),
            Optional.empty(),
            List.of(),
            List.of(new Order("ten", direction)),
            10,
            0,
            new AsOf.Newest());
    return room.rows(query).stream().map(row -> row.getFirst()).toList();
  }

  @Test
  void pagesFollowEachOther() {
    assertThat(room.rows(Query.all().page(2, 0)))
        .extracting(row -> row.get(1))
        .containsExactly(1L, 2L);
    assertThat(room.rows(Query.all().page(2, 4))).extracting(row -> row.get(1)).containsExactly(5L);
    assertThat(room.rows(Query.all().page(2, 99))).isEmpty();
  }

  @Test
  void aggregatesCountSumAndTakeTheMiddle() {
    var query =
        aggregates(
            List.of(),
            new Selected.Aggregate(Function.COUNT, "*", "n"),
            new Selected.Aggregate(Function.COUNT, "tien", "co_tien"),
            new Selected.Aggregate(Function.SUM, "so", "tong"),
            new Selected.Aggregate(Function.SUM, "tien", "tong_tien"),
            new Selected.Aggregate(Function.AVG, "do", "binh_quan"),
            new Selected.Aggregate(Function.MEDIAN, "so", "giua"),
            new Selected.Aggregate(Function.MIN, "ngay", "dau"),
            new Selected.Aggregate(Function.MAX, "ky", "cuoi"),
            new Selected.Aggregate(Function.COUNT_DISTINCT, "co", "loai"));

    assertThat(room.rows(query))
        .containsExactly(
            List.of(
                5L,
                3L,
                new BigDecimal("15"),
                new BigDecimal("8.375"),
                4.25 / 3,
                3.0,
                LocalDate.of(2023, 1, 1),
                "2024-Q2",
                2L));
  }

  @Test
  void groupsAreSortedByTheirAggregate() {
    var select =
        List.of(
            (Selected) new Selected.Plain("co"), new Selected.Aggregate(Function.COUNT, "*", "n"));
    var query =
        new Query(
            select,
            Optional.empty(),
            List.of("co"),
            List.of(new Order("n", Direction.DESCENDING)),
            1,
            0,
            new AsOf.Newest());

    assertThat(room.rows(query)).containsExactly(Arrays.asList(null, 3L));
    assertThat(room.lake().count(Grants.of(LakeFixture.DATASET.slug()), query)).isEqualTo(3);
  }

  @Test
  void aColumnBesideAnAggregateMustBeGrouped() {
    var query =
        aggregates(
            List.of(), new Selected.Plain("ten"), new Selected.Aggregate(Function.COUNT, "*", "n"));
    assertRefused(query, LakeCode.GROUPING_MISSING);
  }

  @Test
  void textCannotBeSummed() {
    assertRefused(
        aggregates(List.of(), new Selected.Aggregate(Function.SUM, "ten", "n")),
        LakeCode.VALUE_MISMATCH);
  }

  @Test
  void anUnknownColumnIsNamedWithThoseNearToIt() {
    assertThatThrownBy(() -> room.rows(aggregates(List.of(), new Selected.Plain("tiem"))))
        .hasMessageContaining("COLUMN_UNKNOWN")
        .hasMessageContaining("tiem, tien, diem, ten,");
  }

  @Test
  void filtersAreAnsweredOnEveryType() {
    assertThat(found("so > 1 AND so <= 3")).containsExactly(2L, 3L);
    assertThat(found("tien = 12.5 OR tien < 0")).containsExactly(1L, 3L);
    assertThat(found("do BETWEEN 1 AND 2")).containsExactly(2L);
    assertThat(found("co = true")).containsExactly(1L);
    assertThat(found("ngay >= DATE('2024-01-01')")).containsExactly(1L);
    assertThat(found("ngay = '2023-01-01'")).containsExactly(2L);
    assertThat(found("gio = '07:30:00'")).containsExactly(1L);
    assertThat(found("luc < TIMESTAMP('2024-01-01T00:00:01Z')")).containsExactly(1L);
    assertThat(found("ky IN ('2024-Q1', '2024-Q3')")).containsExactly(1L);
    assertThat(found("ten IS NULL")).containsExactly(5L);
    assertThat(found("ten IS NOT NULL AND NOT so = 1")).containsExactly(2L, 3L, 4L);
    assertThat(found("so * 2 = 4 + 2")).containsExactly(3L);
    assertThat(found("ten LIKE 'Đ%'")).containsExactly(1L);
    assertThat(found("ACCENTI(CASEI(ten)) = ACCENTI(CASEI('da nang'))")).containsExactly(1L);
    assertThat(found("CASEI(ten) LIKE 'd%'")).containsExactly(1L, 4L);
    assertThat(found("S_INTERSECTS(diem, BBOX(105, 10, 106, 11))")).containsExactly(2L);
    assertThat(found("S_INTERSECTS(diem, BBOX(0, 0, 1, 1))")).isEmpty();
    assertThat(found("\"do\" > so")).isEmpty();
  }

  @Test
  void aValueOfTheWrongKindIsNamed() {
    assertThatThrownBy(() -> found("so = 'ba'"))
        .hasMessageContaining("VALUE_MISMATCH [ba, so, NUMBER]");
    assertThatThrownBy(() -> found("ngay = DATE('2024-02-30')"))
        .hasMessageContaining("QUERY_INVALID");
    assertThatThrownBy(() -> found("ten = so")).hasMessageContaining("VALUE_MISMATCH");
    assertThatThrownBy(() -> found("ten + 1 = 2")).hasMessageContaining("VALUE_MISMATCH");
    assertThatThrownBy(() -> found("diem = 'x'")).hasMessageContaining("VALUE_MISMATCH");
  }

  private List<Object> found(String cql2) {
    var query = Query.all().where(room.cql2().parse(cql2));
    var rows = room.rows(query).stream().map(row -> row.get(1)).toList();
    assertThat(room.lake().count(Grants.of(LakeFixture.DATASET.slug()), query))
        .isEqualTo(rows.size());
    return rows;
  }

  @Test
  void filesWhoseBoundsExcludeAFilterAreNotRead() throws Exception {
    var before = dataFiles();
    room.put("so INTEGER", "select 100 as so", new Mode.Append());
    for (var file : before) {
      Files.delete(file);
    }
    assertThat(found("so = 100")).containsExactly(100L);
    assertThat(found("so IN (100, 101) AND so > 50")).containsExactly(100L);
    assertThatThrownBy(() -> found("so = 1")).isInstanceOf(Problem.class);
  }

  private List<Path> dataFiles() throws Exception {
    try (var files = Files.list(dir.resolve("lake/so-y-te/benh-vien/data"))) {
      return files.toList();
    }
  }

  @Test
  void earlierStatesAreReadBySnapshotAndByTime() {
    var first = room.lake().snapshots(LakeFixture.DATASET).getFirst();
    var second = room.put(SCHEMA, ROWS, new Mode.Replace());

    assertThat(room.shown(new AsOf.AtSnapshot(first.id()))).hasSize(5);
    assertThat(room.shown(new AsOf.AtTime(second.at()))).hasSize(5);
    assertRefused(at(new AsOf.AtSnapshot(7)), LakeCode.SNAPSHOT_UNKNOWN);
    assertRefused(at(new AsOf.AtTime(first.at().minusMillis(1))), LakeCode.SNAPSHOT_UNKNOWN);
  }

  private static Query at(AsOf asOf) {
    return new Query(List.of(), Optional.empty(), List.of(), List.of(), 0, 0, asOf);
  }

  @Test
  void manyRowsAreStreamed() {
    room.put("so INTEGER", "select i as so from range(5000) r(i)", new Mode.Replace());
    assertThat(room.rows(Query.all())).hasSize(5000).last().isEqualTo(row(4999L));
  }

  private List<Object> row(long so) {
    return Arrays.asList(null, so, null, null, null, null, null, null, null, null);
  }

  @Test
  void csvHasABomQuotesAndPlainNumbers() {
    assertThat(export(ExportFormat.CSV))
        .startsWith(
            "\uFEFFten,so,tien,do,co,ngay,gio,luc,ky,diem\n"
                + "Đà Nẵng,1,12.5,0.25,true,2024-02-29,07:30:00,2024-01-01T00:00:00Z,2024-Q1,"
                + "\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[108.2,16.1]}\"\n"
                + "An Giang,2,3,1.5,");
  }

  @Test
  void ndjsonIsOneObjectALine() {
    assertThat(export(ExportFormat.NDJSON).lines())
        .hasSize(5)
        .first()
        .isEqualTo(
            "{\"ten\":\"Đà Nẵng\",\"so\":1,\"tien\":12.5,\"do\":0.25,\"co\":true,"
                + "\"ngay\":\"2024-02-29\",\"gio\":\"07:30:00\",\"luc\":\"2024-01-01T00:00:00Z\","
                + "\"ky\":\"2024-Q1\",\"diem\":{\"type\":\"Point\",\"coordinates\":[108.2,16.1]}}");
  }

  @Test
  void parquetCanBeReadAgain() throws Exception {
    var out = new ByteArrayOutputStream();
    room.lake()
        .export(Grants.of(LakeFixture.DATASET.slug()), Query.all(), ExportFormat.PARQUET, out);
    var file = dir.resolve("out.parquet");
    Files.write(file, out.toByteArray());
    assertThat(room.parquet(file, "select count(*), sum(tien)"))
        .containsExactly("[5, 8.375000000]");
  }

  private String export(ExportFormat format) {
    var out = new ByteArrayOutputStream();
    room.lake().export(Grants.of(LakeFixture.DATASET.slug()), Query.all(), format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aDatasetWithoutATableIsMissing() {
    assertThatThrownBy(() -> room.lake().read(Grants.of("so-y-te.chua-co"), Query.all()))
        .extracting(problem -> ((Problem) problem).code())
        .isEqualTo(LakeCode.TABLE_MISSING);
  }

  private static Query aggregates(List<String> groups, Selected... select) {
    return new Query(List.of(select), Optional.empty(), groups, List.of(), 0, 0, new AsOf.Newest());
  }

  private void assertRefused(Query query, LakeCode code) {
    assertThatThrownBy(() -> room.rows(query))
        .isInstanceOf(Problem.class)
        .extracting(problem -> ((Problem) problem).code())
        .isEqualTo(code);
  }
}
