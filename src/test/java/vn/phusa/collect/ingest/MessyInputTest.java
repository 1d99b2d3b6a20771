package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.phusa.testing.WholeHouse;

/** Files that are wrong somewhere, from the upload to the rows that leave: nothing is lost. */
@WholeHouse
class MessyInputTest {

  @Value("${phusa.dir}")
  private Path state;

  @Value("${local.server.port}")
  private int port;

  private OverHttp http;

  @BeforeEach
  void connect() throws Exception {
    http = new OverHttp(port, state);
  }

  @Test
  void loadsASheetOfTwoHundredColumns() throws Exception {
    var book =
        workbook(sheet -> {
          var head = sheet.createRow(0);
          var row = sheet.createRow(1);
          var other = sheet.createRow(2);
          for (var i = 0; i < 200; i++) {
            head.createCell(i).setCellValue("Chỉ tiêu " + i);
            row.createCell(i).setCellValue(i);
            other.createCell(i).setCellValue(i * 2);
          }
        });
    committed("rong.xlsx", book, "thu-nghiem.rong", 2);
    var row = http.rows("thu-nghiem.rong").get(1);
    assertThat(row.size()).isEqualTo(200);
    assertThat(row.get("chi_tieu_199").asLong()).isEqualTo(398);
  }

  @Test
  void namesRepeatedAndMissingHeadersApart() throws Exception {
    committed("lap.csv", text("Mã,Số,Số,\n1,10,20,a\n2,11,21,b\n"), "thu-nghiem.lap", 2);
    var row = http.rows("thu-nghiem.lap").get(0);
    assertThat(row.size()).isEqualTo(4);
    assertThat(row.properties().stream().map(cell -> cell.getValue().asString()))
        .containsExactly("1", "10", "20", "a");
  }

  @Test
  void keepsEveryBadRowAndHoldsTheRun() throws Exception {
    var good = text("Mã,Số lượng,Ngày\n1,5,01/02/2024\n2,6,28/02/2024\n3,7,13/02/2024\n");
    committed("tot.csv", good, "thu-nghiem.nhieu-loi", 3);
    var bad =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i + ",không đếm,31/02/2024\n")
            .collect(Collectors.joining("", "Mã,Số lượng,Ngày\n9,5,01/02/2024\n", ""));
    var run = loaded("loi.csv", text(bad), "thu-nghiem.nhieu-loi", "append");
    assertThat(run.at("/run/state").asString()).isIn("HELD", "REFUSED");
    assertThat(run.at("/run/counts/read").asLong()).isEqualTo(20_001);
    assertThat(run.get("waiting").asLong()).isEqualTo(20_000);
    assertThat(http.rows("thu-nghiem.nhieu-loi").size()).isEqualTo(3);
    var id = run.at("/run/id").asString();
    var last = http.get("/api/v1/runs/" + id + "/quarantine?offset=19999&limit=10").body();
    assertThat(last).contains("19999", "không đếm", "31/02/2024", "so_luong", "ngay");
  }

  @Test
  void readsNumbersWithBothSeparators() throws Exception {
    var file = "Mã;Số tiền\n1;1.234,5\n2;12.345.678,25\n3;-7,5\n";
    committed("so.csv", text(file), "thu-nghiem.hai-dau", 3);
    assertThat(http.rows("thu-nghiem.hai-dau"))
        .extracting(row -> row.get("so_tien").decimalValue().toPlainString())
        .allMatch(value -> value.matches("1234\\.50*|12345678\\.250*|-7\\.50*"));
  }

  @Test
  void takesTheValuesOfFormulasAndNamesErrors() throws Exception {
    var book =
        workbook(sheet -> {
          row(sheet, 0, "Mã", "Tổng");
          for (var i = 1; i <= 30; i++) {
            row(sheet, i, "A" + i, "");
            sheet.getRow(i).getCell(1).setCellFormula("ROW()*2");
          }
          sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
          sheet.getRow(7).createCell(1).setCellErrorValue(FormulaError.NA.getCode());
        });
    var run = loaded("cong-thuc.xlsx", book, "thu-nghiem.cong-thuc", "replace");
    assertThat(run.at("/run/state").asString()).isEqualTo("COMMITTED");
    assertThat(run.at("/run/counts/read").asLong()).isEqualTo(30);
    var rows = http.rows("thu-nghiem.cong-thuc");
    assertThat(rows.size() + run.get("waiting").asLong()).isEqualTo(30);
    assertThat(rows.get(0).get("tong").asLong()).isEqualTo(4);
    var kept = rows.toString() + quarantine(run);
    assertThat(kept).contains("A7").doesNotContain("#REF");
    assertThat(quarantine(run).contains("#N/A") || rows.toString().contains("\"tong\":null"))
        .isTrue();
  }

  @Test
  void repeatsMergedCellsAndLeavesHiddenSheetsAside() throws Exception {
    var book =
        workbook(sheet -> {
          row(sheet, 0, "Vùng", "Tỉnh", "Số");
          row(sheet, 1, "Bắc", "Hà Nội", "1");
          row(sheet, 2, "", "Hải Phòng", "2");
          row(sheet, 3, "Nam", "Cần Thơ", "3");
          sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
          var hidden = sheet.getWorkbook().createSheet("Ẩn");
          row(hidden, 0, "Mật", "Khác");
          row(hidden, 1, "x", "y");
          sheet.getWorkbook().setSheetHidden(1, true);
        });
    var uploaded = http.accepted("tron.xlsx", book);
    assertThat(uploaded.at("/proposals/0/source/sheet").asString()).isEqualTo("Số liệu");
    committed("tron.xlsx", book, "thu-nghiem.tron", 3);
    assertThat(http.rows("thu-nghiem.tron"))
        .extracting(row -> row.get("vung").asString())
        .containsExactlyInAnyOrder("Bắc", "Bắc", "Nam");
  }

  @Test
  void theSameFileTwiceIsTheSameAsOnce() throws Exception {
    var file = text("Mã,Tên\n1,An\n2,Bình\n");
    var first = http.accepted("mot.csv", file);
    committed("mot.csv", file, "thu-nghiem.hai-lan", 2);
    var second = http.accepted("mot-ban-sao.csv", file);
    assertThat(second.get("hash")).isEqualTo(first.get("hash"));
    var again = http.run(second.get("hash").asString(), "thu-nghiem.hai-lan", "append");
    assertThat(again.at("/run/state").asString()).isEqualTo("UNCHANGED");
    assertThat(http.rows("thu-nghiem.hai-lan").size()).isEqualTo(2);
  }

  @Test
  void refusesAWrongQuestionByWhatIsWrongInIt() throws Exception {
    committed("hoi.csv", text("Mã,Tên\n1,An\n2,Bình\n"), "thu-nghiem.hoi", 2);
    var rows = "/api/v1/datasets/thu-nghiem.hoi/rows?";
    refused(rows + "filter=" + OverHttp.encoded("ma ="), 400, "/problems/lake/query-invalid");
    refused(rows + "filter=" + OverHttp.encoded("tuoi > 3"), 400, "/problems/lake/column-unknown");
    refused(rows + "select=tuoi", 400, "/problems/lake/column-unknown");
    refused(rows + "limit=-1", 400, "/problems/portal/parameter-invalid");
    refused(rows + "cursor=khong", 400, "/problems/portal/cursor-invalid");
    refused(rows + "f=doc", 406, "/problems/portal/format-unknown");
    var beyond = http.get(rows + "offset=1000000");
    assertThat(beyond.statusCode()).isEqualTo(200);
    assertThat(beyond.body()).contains("\"rows\":[]").doesNotContain("\"next\"");
    var page = http.get("/api/v1/datasets?page=100000&size=500");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("\"datasets\":[]");
    for (var shown : new String[] {"/datasets?page=99999", "/datasets/thu-nghiem.hoi?page=99999"}) {
      assertThat(http.get(shown).statusCode()).as(shown).isLessThan(500);
    }
  }

  private void refused(String path, int status, String type) throws Exception {
    var answer = http.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"type\":\"" + type + "\"", "detailVi", "detailEn");
  }

  private String quarantine(JsonNode run) throws Exception {
    return http.get("/api/v1/runs/" + run.at("/run/id").asString() + "/quarantine").body();
  }

  private void committed(String name, byte[] content, String dataset, long rows) throws Exception {
    var run = loaded(name, content, dataset, "replace");
    assertThat(run.at("/run/state").asString()).as(run.toString()).isEqualTo("COMMITTED");
    assertThat(run.at("/run/counts/accepted").asLong()).isEqualTo(rows);
  }

  private JsonNode loaded(String name, byte[] content, String dataset, String mode)
      throws Exception {
    return http.run(http.accepted(name, content).get("hash").asString(), dataset, mode);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void row(Sheet sheet, int index, String... values) {
    var row = sheet.createRow(index);
    for (var column = 0; column < values.length; column++) {
      row.createCell(column).setCellValue(values[column]);
    }
  }

  private static byte[] workbook(Consumer<Sheet> content) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      content.accept(book.createSheet("Số liệu"));
      book.write(out);
    }
    return out.toByteArray();
  }
}
