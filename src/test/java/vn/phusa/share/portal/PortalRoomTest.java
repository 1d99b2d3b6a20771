package vn.phusa.share.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Principal;
import vn.phusa.store.catalog.FakeAccess;

/** The API and the pages over real HTTP, between fakes of the rooms below. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalRoomTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROWS = "/api/v1/datasets/" + Samples.HOSPITALS + "/rows";

  private final HttpClient client = HttpClient.newHttpClient();
  private ConfigurableApplicationContext house;
  private String base;

  @BeforeAll
  void start() {
    house = SpringApplication.run(PortalHouse.class, "--server.port=0");
    house.getBean(Samples.class).fill();
    base = "http://localhost:" + house.getEnvironment().getRequiredProperty("local.server.port");
  }

  @AfterAll
  void stop() {
    house.close();
  }

  @AfterEach
  void signOut() {
    house.getBean(FakeAccess.class).visitedBy(Principal.anonymous());
  }

  @Test
  void listsDatasetsThatMatch() throws Exception {
    var found = json(get("/api/v1/datasets?q=" + encoded("bệnh viện")));
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(found.at("/datasets/0/slug").asString()).isEqualTo(Samples.HOSPITALS);
    assertThat(found.at("/facets/0/name").asString()).isEqualTo("agency");
  }

  @Test
  void describesADatasetWithItsColumns() throws Exception {
    var found = json(get("/api/v1/datasets/" + Samples.HOSPITALS));
    assertThat(found.path("rows").asLong()).isEqualTo(64);
    assertThat(found.path("columns")).hasSize(5);
    assertThat(found.at("/columns/2/profile/nulls").asLong()).isEqualTo(9);
    assertThat(json(get("/api/v1/datasets/" + Samples.PRICES + "/versions"))).hasSize(2);
  }

  @Test
  void pagesThroughOneSnapshotByCursor() throws Exception {
    var seen = 0;
    var next =
        base + "/api/v1/datasets/" + Samples.PRICES + "/rows?limit=50&asOf=7100000000000000001";
    while (!next.isEmpty()) {
      var page = json(send(next, "Accept", "application/json"));
      assertThat(page.path("snapshot").asString()).isEqualTo("7100000000000000001");
      seen += page.path("rows").size();
      next = page.path("next").asString("");
    }
    assertThat(seen).isEqualTo(100);
  }

  @Test
  void aPageBeyondTheEndIsEmpty() throws Exception {
    var page = json(get(ROWS + "?offset=5000"));
    assertThat(page.path("rows")).isEmpty();
    assertThat(page.has("next")).isFalse();
  }

  @Test
  void filtersSortsSelectsAndCounts() throws Exception {
    var query =
        "?filter="
            + encoded("so_giuong > 300")
            + "&select=ten,so_giuong&sort=-so_giuong&limit=1&count=true";
    var page = json(get(ROWS + query));
    assertThat(page.path("count").asLong()).isGreaterThan(1);
    assertThat(page.at("/rows/0").propertyNames()).containsExactly("ten", "so_giuong");
    assertThat(page.at("/rows/0/so_giuong").asLong()).isGreaterThan(400);
  }

  @Test
  void aggregatesByGroups() throws Exception {
    var page =
        json(
            get(
                ROWS
                    + "?groupBy=xa_phuong&aggregate="
                    + encoded("count(*):n,sum(so_giuong):giuong")
                    + "&sort=-n"));
    assertThat(page.path("rows")).hasSize(9);
    assertThat(page.at("/rows/0/n").asInt()).isEqualTo(8);
  }

  @Test
  void refusesWhatItCannotUseByName() throws Exception {
    refused(ROWS + "?filter=" + encoded("so_giuong >"), 400, "so_giuong >");
    refused(ROWS + "?select=khong_co", 400, "khong_co");
    refused(ROWS + "?cursor=hong", 400, "hong");
    refused(ROWS + "?limit=20000", 400, "«limit»");
    refused(ROWS + "?limit=abc", 400, "1 đến 10.000");
    refused(ROWS + "?aggregate=" + encoded("drop(x)"), 400, "«aggregate»");
    refused(ROWS + "?asOf=hom-qua", 400, "«asOf»");
    refused(ROWS + "?filte=x", 400, "«filte»");
    refused(ROWS + "?f=doc", 406, "parquet");
    refused("/api/v1/datasets/" + Samples.SCHOOLS + "/rows?f=geojson", 406, "GeoJSON");
    refused("/api/v1/datasets/so-y-te.khong-co/rows", 404, "so-y-te.khong-co");
    refused("/api/v1/datasets?page=-1", 400, "«page»");
  }

  @Test
  void negotiatesFormats() throws Exception {
    assertThat(type(get(ROWS + "?f=csv"))).startsWith("text/csv");
    assertThat(type(send(base + ROWS, "Accept", "text/csv"))).startsWith("text/csv");
    assertThat(type(send(base + ROWS, "Accept", "text/html,*/*;q=0.8")))
        .startsWith("application/json");
    assertThat(type(get(ROWS + "?f=ndjson"))).startsWith("application/x-ndjson");
    assertThat(type(get(ROWS + "?f=parquet"))).isEqualTo("application/vnd.apache.parquet");
    var features = JSON.readTree(get(ROWS + "?f=geojson").body());
    assertThat(features.path("features")).hasSize(64);
    assertThat(features.at("/features/0/geometry/type").asString()).isEqualTo("Point");
    assertThat(features.at("/features/0/properties").has("vi_tri")).isFalse();
  }

  @Test
  void writesWorkbooksThatExcelReads() throws Exception {
    var answer = get("/api/v1/datasets/" + Samples.HOSPITALS + "/download?f=xlsx");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains(Samples.HOSPITALS + ".xlsx");
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(65);
      assertThat(rows.getFirst().getCellText(2)).isEqualTo("Số giường");
      assertThat(rows.get(1).getCellAsNumber(2).orElseThrow().intValue()).isEqualTo(53);
    }
  }

  @Test
  void answersNotModifiedToWhoHoldsTheNewest() throws Exception {
    var first = get(ROWS + "?limit=5");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(send(base + ROWS + "?limit=5", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(send(base + ROWS + "?limit=6", "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=60, public");
  }

  @Test
  void anInternalDatasetIsAsIfItWereNotThere() throws Exception {
    for (var path : new String[] {"/datasets/", "/api/v1/datasets/"}) {
      assertThat(get(path + Samples.SECRET).statusCode()).isEqualTo(404);
    }
    refused("/api/v1/datasets/" + Samples.SECRET + "/rows", 404, Samples.SECRET);
    refused("/api/v1/datasets/" + Samples.SECRET + "/download", 404, Samples.SECRET);
    refused("/api/v1/datasets/" + Samples.SECRET + "/versions", 404, Samples.SECRET);
    house.getBean(FakeAccess.class).visitedBy(FakeAccess.officer("H61.03"));
    var allowed = get("/api/v1/datasets/" + Samples.SECRET + "/rows");
    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("Cache-Control")).contains("no-cache, private");
  }

  @Test
  void everyPageIsReadableWithoutScripts() throws Exception {
    assertThat(page("/")).contains("Theo lĩnh vực", "Bệnh viện và trung tâm y tế");
    assertThat(page("/datasets?q=benh+vein"))
        .contains("Bệnh viện và trung tâm y tế", "Có 1 bộ dữ liệu");
    assertThat(page("/datasets?q=zzzzqqq")).contains("Không tìm thấy bộ dữ liệu nào");
    assertThat(page("/agencies")).contains("Sở Y tế");
    assertThat(page("/agencies/so-y-te"))
        .contains("Bệnh viện và trung tâm y tế")
        .doesNotContain("nội bộ");
    assertThat(page("/docs/api")).contains("/api/v1/datasets/{slug}/rows");
    var table = page("/datasets/" + Samples.SCHOOLS + "?sort=-so_hoc_sinh");
    assertThat(table).contains("Số học sinh", "application/ld+json", "page=1");
    var chart = page("/datasets/" + Samples.PRICES + "?tab=chart");
    assertThat(chart).contains(chosen("LINE"), chosen("avg"), "01/2023", "Lương thực");
    assertThat(page("/datasets/" + Samples.SCHOOLS + "?tab=chart"))
        .contains(chosen("BAR"), chosen("xa"));
    assertThat(page("/datasets/" + Samples.HOSPITALS + "?tab=columns")).contains("85,9%");
    assertThat(page("/datasets/" + Samples.PRICES + "?tab=versions"))
        .contains("Thay toàn bộ", "so-lieu-thang-11.xlsx");
    assertThat(page("/datasets/" + Samples.PRICES + "?tab=api"))
        .contains(base + "/api/v1/datasets/", "Power Query");
    assertThat(page("/datasets/" + Samples.PRICES + "?tab=cite"))
        .contains("asOf=7100000000000000002", "@misc{");
    assertThat(page("/datasets/" + Samples.PRICES + "?asOf=7100000000000000001"))
        .contains("7100000000000000001");
  }

  /** What a field of the chart's form stands at. */
  private static String chosen(String value) {
    return "<option value=\"" + value + "\" selected>";
  }

  private void refused(String path, int status, String named) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(type(answer)).as(path).startsWith("application/problem+json");
    // Here Spring Security's own header stands beside ours.
    assertThat(answer.headers().allValues("Cache-Control").toString())
        .as(path)
        .contains("no-store")
        .doesNotContain("public");
    assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
    assertThat(JSON.readTree(answer.body()).path("detail").asString()).contains(named);
  }

  private String page(String path) throws Exception {
    var answer = send(base + path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return send(base + path, "Accept", "*/*");
  }

  private HttpResponse<byte[]> send(String address, String header, String value) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header(header, value)
            .header("Accept-Language", "vi")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String type(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
