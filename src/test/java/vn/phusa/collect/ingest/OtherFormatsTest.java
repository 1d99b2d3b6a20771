package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.encoding.LegacyEncoding;
import vn.phusa.testing.PointMap;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/** Less usual kinds of files, from the upload to the rows of a dataset. */
@WholeHouse
class OtherFormatsTest {

  private static final String ODS_ROW = "<table:table-row>%s</table:table-row>";

  @Value("${phusa.dir}")
  private Path state;

  @Value("${local.server.port}")
  private int port;

  @Autowired private Accounts accounts;

  private OverHttp http;

  @BeforeEach
  void connect() throws IOException {
    http = new OverHttp(port, state);
  }

  @Test
  void everyFileOfAZipIsOfferedAndOneIsLoaded() throws Exception {
    var packed =
        zip(
            List.of("2024/dân số.csv", "2025/y tế.csv", "anh.png"),
            List.of("xã,dân số\nAn Bình,1200\nAn Hội,900\n", "trạm,giường\nA,5\n", "\u0089PNG"));
    var answer = http.accepted("goi.zip", packed);
    var tables = answer.get("proposals");
    assertThat(tables.size()).isEqualTo(2);
    assertThat(tables.at("/0/source/within/0").asString()).isEqualTo("2024/dân số.csv");
    assertThat(tables.at("/1/title").asString()).isEqualTo("y tế");
    assertThat(tables.at("/0/notes").toString()).contains("entriesUnread", "anh.png");
    loaded(answer, "thu.goi-zip", "2");
  }

  @Test
  void aSpreadsheetOfLibreOfficeIsReadAsAnyWorkbook() throws Exception {
    var cell = "<table:table-cell office:value-type=\"float\" office:value=\"%s\"/>";
    var text = "<table:table-cell><text:p>%s</text:p></table:table-cell>";
    var rows =
        ODS_ROW.formatted(text.formatted("DÂN SỐ THEO XÃ"))
            + ODS_ROW.formatted(text.formatted("Đơn vị tính: người"))
            + ODS_ROW.formatted(text.formatted("Xã") + text.formatted("Dân số"))
            + ODS_ROW.formatted(text.formatted("An Bình") + cell.formatted("1200"))
            + ODS_ROW.formatted(text.formatted("An Hội") + cell.formatted("900.5"));
    var content =
        "<d xmlns:table=\"t\" xmlns:text=\"x\" xmlns:office=\"o\"><table:table table:name=\"Trang\">"
            + rows
            + "</table:table></d>";
    var mime = "application/vnd.oasis.opendocument.spreadsheet";
    var answer =
        http.accepted(
            "dan-so.ods", zip(List.of("mimetype", "content.xml"), List.of(mime, content)));
    assertThat(answer.at("/proposals/0/title").asString()).isEqualTo("DÂN SỐ THEO XÃ");
    assertThat(answer.at("/proposals/0/columns/1/column/unit").asString()).isEqualTo("người");
    loaded(answer, "thu.dan-so-ods", "2");
    assertThat(http.rows("thu.dan-so-ods").toString()).contains("An Hội", "900.5");
  }

  @Test
  void theTableOfAWordDocumentIsRead() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Bảng 2. Giường bệnh các trạm");
      var table = document.createTable(3, 2);
      var cells = List.of("Trạm", "Giường", "An Bình", "5", "An Hội", "7");
      for (var index = 0; index < cells.size(); index++) {
        table.getRow(index / 2).getCell(index % 2).setText(cells.get(index));
      }
      document.write(out);
    }
    var answer = http.accepted("bao-cao.docx", out.toByteArray());
    assertThat(answer.at("/proposals/0/title").asString())
        .isEqualTo("Bảng 2. Giường bệnh các trạm");
    loaded(answer, "thu.giuong-docx", "2");
  }

  @Test
  void sheetsWithOldTextsAreCalledByWhatTheirNamesSay() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "phusa", "1.0")) {
      for (var name : List.of("Biểu tổng hợp", "Hộ nghèo")) {
        var sheet = book.newWorksheet(LegacyEncoding.TCVN3.encode(name));
        var names = List.of("xã", "Bình Đại", "Chợ Lách", "Mỏ Cày", "Giồng Trôm");
        for (var row = 0; row < names.size(); row++) {
          sheet.value(row, 0, LegacyEncoding.TCVN3.encode(names.get(row)));
          sheet.style(row, 0).fontName(".VnTime").set();
          sheet.value(row, 1, row == 0 ? "so" : String.valueOf(row * 100));
        }
      }
    }
    var answer = http.accepted("bieu.xlsx", out.toByteArray());
    assertThat(answer.at("/proposals/0/title").asString()).isEqualTo("Biểu tổng hợp");
    assertThat(answer.at("/proposals/1/notes").toString()).contains("oldSheetName", "Hộ nghèo");
    loaded(answer, "thu.bieu-cu", "4");
    accounts.ensure("nap-bieu", "Nạp biểu", "H61.10", Set.of(Role.OFFICER), "mot-mat-khau-dai");
    var visitor = new Visitor("http://localhost:" + port);
    visitor.signIn("nap-bieu", "mot-mat-khau-dai");
    visitor.open("/console/upload");
    visitor.upload("/console/upload", "bieu.xlsx", out.toByteArray(), Map.of("dataset", ""));
    assertThat(visitor.open("/console/files/" + answer.get("hash").asString()).body())
        .contains("Biểu tổng hợp", "Hộ nghèo", "đọc là “Biểu tổng hợp”");
  }

  /** As numbers they are read by their places, as texts they stay as they are shown. */
  @Test
  void aNumberWithThreeDecimalsIsShownAndKeptAsTheWorkbookHasIt() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "thu", "1.0")) {
      var sheet = book.newWorksheet("muc");
      var names = List.of("muc", "a.1", "b.2", "c.3");
      for (var row = 0; row < names.size(); row++) {
        sheet.value(row, 0, names.get(row));
        sheet.value(row, 1, row == 0 ? "dien tich" : null);
      }
      sheet.value(1, 1, 1.204);
      sheet.value(2, 1, 12.345);
      sheet.value(3, 1, 2.5);
      sheet.value(4, 0, 1.204);
      sheet.value(4, 1, 7.125);
    }
    var answer = http.accepted("muc.xlsx", out.toByteArray());
    assertThat(answer.at("/proposals/0/sample").toString())
        .contains("1.204")
        .doesNotContain("1.2040");
    assertThat(answer.at("/proposals/0/columns/1/examples").toString()).doesNotContain("1.2040");
    loaded(answer, "thu.muc", "4");
    var rows = http.rows("thu.muc");
    assertThat(rows.get(0).get("dien_tich").asDouble()).isEqualTo(1.204);
    assertThat(rows.get(3).get("muc").asString()).isEqualTo("1.204");
  }

  @Test
  void aBinaryWorkbookIsRead() throws Exception {
    var path = "/test-documents/test-columnar.xlsb";
    try (var in = Objects.requireNonNull(OtherFormatsTest.class.getResourceAsStream(path))) {
      var answer = http.accepted("so.xlsb", in.readAllBytes());
      assertThat(answer.at("/proposals/0/columns/5/column/type").asString()).isEqualTo("DATE");
      loaded(answer, "thu.xlsb", "11");
      assertThat(http.rows("thu.xlsb").get(10).get("date").asString()).isEqualTo("1987-05-19");
    }
  }

  @Test
  void theTableOfAnOldWordDocumentIsRead() throws Exception {
    var path = "/test-documents/testWORD_various.doc";
    try (var in = Objects.requireNonNull(OtherFormatsTest.class.getResourceAsStream(path))) {
      var answer = http.accepted("bao-cao.xls", in.readAllBytes());
      assertThat(answer.get("proposals").size()).isEqualTo(1);
      assertThat(answer.at("/proposals/0/sample").toString()).contains("Row 2 Col 3");
      var hash = answer.get("hash").asString();
      assertThat(http.run(hash, "thu.doc-cu", "replace").at("/run/state").asString())
          .isEqualTo("COMMITTED");
      assertThat(http.rows("thu.doc-cu").toString()).contains("Row 2 Col 2");
    }
  }

  @Test
  void whatIsCalledAWordDocumentIsReadAsWhatItIs() throws Exception {
    var page =
        "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><head><meta charset=utf-8></head>"
            + "<body><table><tr><td>Xã<td>Số hộ<tr><td>An Bình<td>1.250<tr><td>An Hội<td>987"
            + "</table>";
    loaded(
        http.accepted("bao-cao.doc", page.getBytes(StandardCharsets.UTF_8)), "thu.doc-html", "2");
    var rich = "{\\rtf1\\ansi xã, dân số\\par 1, 2\\par 3, 4}".getBytes(StandardCharsets.UTF_8);
    assertThat(http.upload("bao-cao.doc", rich).body()).contains("FORMAT_UNKNOWN", "RTF", "DOCX");
  }

  @Test
  void aWebPageUnderTheNameOfAWorkbookIsRead() throws Exception {
    var page =
        "<html><meta charset=utf-8><table><tr><td>Xã<td>Số hộ<tr><td>An Bình<td>1.250"
            + "<tr><td>An Hội<td>987</table>";
    loaded(
        http.accepted("bao-cao.xls", page.getBytes(StandardCharsets.UTF_8)), "thu.trang-web", "2");
    assertThat(http.rows("thu.trang-web").get(0).get("so_ho").asLong()).isEqualTo(1250);
  }

  @Test
  void anXmlSpreadsheetUnderTheNameOfAWorkbookIsRead() throws Exception {
    var rows = new StringBuilder();
    for (var row : List.of("Xã|Số hộ", "An Bình|1250", "An Hội|987", "Phú Tân|1100")) {
      rows.append("<Row>");
      for (var cell : row.split("\\|")) {
        var type = cell.matches("\\d+") ? "Number" : "String";
        rows.append("<Cell><Data ss:Type=\"").append(type).append("\">").append(cell);
        rows.append("</Data></Cell>");
      }
      rows.append("</Row>");
    }
    var book =
        """
        <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
         xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="BC"><Table>
        """
            + rows
            + "</Table></Worksheet></Workbook>";
    var answer = http.accepted("bao-cao.xls", book.getBytes(StandardCharsets.UTF_8));
    loaded(answer, "thu.excel-xml", "3");
    assertThat(http.rows("thu.excel-xml").get(0).get("so_ho").asLong()).isEqualTo(1250);
  }

  @Test
  void tablesThatAreTooManyAreCounted() throws Exception {
    var page = new StringBuilder("<html><meta charset=utf-8>");
    for (var table = 0; table < 63; table++) {
      page.append("<table><tr><td>Xã<td>Số hộ<tr><td>An Bình<td>").append(table);
      page.append("<tr><td>An Hội<td>").append(table + 1).append("</table>");
    }
    var bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    var tables = http.accepted("nhieu-bang.html", bytes).get("proposals");
    assertThat(tables.size()).isEqualTo(60);
    assertThat(tables.at("/0/notes").toString()).contains("tablesBeyond", "\"3\"");
  }

  @Test
  void aTableOfFoxProIsRead() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var writer = new DBFWriter(out, Charset.forName("windows-1252"))) {
      writer.setFields(
          new DBFField[] {
            new DBFField("TEN_XA", DBFDataType.CHARACTER, 30),
            new DBFField("DIEN_TICH", DBFDataType.NUMERIC, 10, 3)
          });
      for (var name : List.of("Xã Mỏ Cày", "Thị trấn Chợ Lách", "Huyện Giồng Trôm")) {
        writer.addRecord(
            new Object[] {LegacyEncoding.TCVN3.encode(name), new BigDecimal("12.345")});
      }
    }
    var answer = http.accepted("xa.dbf", out.toByteArray());
    assertThat(answer.at("/proposals/0/notes").toString()).contains("TCVN3");
    assertThat(answer.at("/proposals/0/columns/0/reasons").toString()).contains("oldColumn");
    loaded(answer, "thu.xa-dbf", "3");
    var rows = http.rows("thu.xa-dbf");
    assertThat(rows.toString()).contains("Huyện Giồng Trôm");
    assertThat(rows.get(0).get("dien_tich").asDouble()).isEqualTo(12.345);
  }

  @Test
  void aMapInAZipIsMovedToWgs84() throws Exception {
    var answer = http.accepted("tram.zip", PointMap.zip("EPSG:9209"));
    assertThat(answer.at("/proposals/0/columns/0/column/type").asString()).isEqualTo("GEOMETRY");
    loaded(answer, "thu.tram-shp", "1");
    var point = http.rows("thu.tram-shp").get(0).get("geometry");
    assertThat(point.toString()).contains("106.04945", "10.21784");
  }

  @Test
  void aProgramSaysInWhatAMapIsMeasured() throws Exception {
    var map = PointMap.zip("");
    assertThat(http.upload("tram.zip", map).body()).contains("CRS_MISSING", "system");
    assertThat(http.upload("tram.zip", "&system=ha-noi", map).body()).contains("CRS_UNSUPPORTED");
    var answer = http.accepted("tram.zip", "&system=EPSG:9209", map);
    assertThat(answer.at("/proposals/0/notes").toString()).contains("geometryTold");
    var hash = answer.get("hash").asString();
    var run = http.run(Map.of("upload", hash, "dataset", "thu.tram-noi", "system", "EPSG:9209"));
    assertThat(run.at("/run/state").asString()).as(run.toString()).isEqualTo("COMMITTED");
    var point = http.rows("thu.tram-noi").get(0).get("geometry");
    assertThat(point.toString()).contains("106.04945", "10.21784");
    assertThat(written("thu.tram-noi", "system"))
        .containsExactly("ingest.run.committed EPSG:9209", "ingest.run.started EPSG:9209");
    assertThat(written("thu.tram-noi", "encoding"))
        .containsExactly("ingest.run.committed ", "ingest.run.started ");
  }

  @Test
  void aSilentMapInAnArchiveWaitsForItsSystemAndKeepsNothingAway() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out);
        var map = new ZipInputStream(new ByteArrayInputStream(PointMap.zip("")))) {
      zip.putNextEntry(new ZipEntry("xa.csv"));
      zip.write("ten,so\nAn Bình,1\nAn Hội,2\n".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(Objects.requireNonNull(map.getNextEntry()).getName()));
      map.transferTo(zip);
    }
    var answer = http.accepted("goi.zip", out.toByteArray());
    assertThat(answer.get("proposals").size()).isEqualTo(1);
    assertThat(answer.at("/proposals/0/notes").toString()).contains("mapsSilent", "tram.shp");
    var told = http.accepted("goi.zip", "&system=EPSG:9209", out.toByteArray());
    assertThat(told.get("proposals").size()).isEqualTo(2);
    assertThat(told.toString()).doesNotContain("mapsSilent").contains("geometryTold");
  }

  @Test
  void aProgramSaysWhatTheTextsOfAFileAreIn() throws Exception {
    var rows = LegacyEncoding.VNI.encode("Xã Mỏ Cày,1\nThị trấn Chợ Lách,2\nXã Phú Tân,3\n");
    var file = ("ten,so\n" + rows).getBytes(StandardCharsets.UTF_8);
    assertThat(http.upload("xa.csv", "&encoding=ABC", file).body()).contains("ENCODING_UNKNOWN");
    var hash = http.accepted("xa.csv", "&encoding=unicode", file).get("hash").asString();
    var asked = Map.of("upload", hash, "dataset", "thu.xa-vni", "encoding", "UNICODE");
    assertThat(http.run(asked).at("/run/state").asString()).isEqualTo("COMMITTED");
    assertThat(http.rows("thu.xa-vni").get(0).get("ten").asString())
        .isEqualTo(LegacyEncoding.VNI.encode("Xã Mỏ Cày"));
    assertThat(written("thu.xa-vni", "encoding"))
        .containsExactly("ingest.run.committed UNICODE", "ingest.run.started UNICODE");
    assertThat(written("thu.xa-vni", "system"))
        .containsExactly("ingest.run.committed ", "ingest.run.started ");
  }

  @Test
  void aProgramSaysWhatTheTextsOfOneColumnAreIn() throws Exception {
    var row = LegacyEncoding.VNI.encode("Lê") + "," + LegacyEncoding.TCVN3.encode("lúa") + ",1\n";
    var file = ("ten,cay,so\n" + row).getBytes(StandardCharsets.UTF_8);
    assertThat(http.upload("lua.csv", "&columnEncoding=3:VNI", file).body())
        .contains("POSITION_UNKNOWN");
    var said = "&encoding=UNICODE&columnEncoding=0:VNI&columnEncoding=1:TCVN3";
    var hash = http.accepted("lua.csv", said, file).get("hash").asString();
    var asked =
        Map.of(
            "upload",
            hash,
            "dataset",
            "thu.lua",
            "encoding",
            "UNICODE",
            "columnEncoding",
            List.of("0:VNI", "1:TCVN3"));
    var run = http.run(asked);
    assertThat(run.at("/run/state").asString()).as(run.toString()).isEqualTo("COMMITTED");
    assertThat(http.rows("thu.lua").get(0).get("ten").asString()).isEqualTo("Lê");
    assertThat(http.rows("thu.lua").get(0).get("cay").asString()).isEqualTo("lúa");
    assertThat(written("thu.lua", "columnEncoding"))
        .containsExactly("ingest.run.committed 0:VNI,1:TCVN3", "ingest.run.started 0:VNI,1:TCVN3");
  }

  @Test
  void aPersonSaysOnThePageWhatOneColumnIsIn() throws Exception {
    var row = LegacyEncoding.VNI.encode("Lê") + "," + LegacyEncoding.TCVN3.encode("lúa") + ",1\n";
    accounts.ensure("nap-cot", "Nạp cột", "H61.10", Set.of(Role.OFFICER), "mot-mat-khau-dai");
    var visitor = new Visitor("http://localhost:" + port);
    visitor.signIn("nap-cot", "mot-mat-khau-dai");
    visitor.open("/console/upload");
    var file = ("ten,cay,so\n" + row).getBytes(StandardCharsets.UTF_8);
    var sent = visitor.upload("/console/upload", "luc.csv", file, Map.of("dataset", ""));
    var place = URI.create(sent.headers().firstValue("Location").orElseThrow()).getPath();
    assertThat(visitor.open(place).body())
        .contains("<option value=\"1:TCVN3\">")
        .doesNotContain("<option value=\"2:TCVN3\">");
    var said = "encoding=&columnEncoding=0%3AVNI&columnEncoding=1%3ATCVN3";
    assertThat(visitor.open(place + "?table=0&" + said).body())
        .contains(
            "<option value=\"1:TCVN3\" selected>",
            "<td>Lê</td>",
            "<td>lúa</td>",
            "?columnEncoding=0%3AVNI%2C1%3ATCVN3&amp;table=0\"");
    assertThat(visitor.open(place + "?columnEncoding=7:VNI").body())
        .contains("Không có cột ở vị trí “7”");
  }

  @Test
  void theRecordsOfAnXmlTextAreRead() throws Exception {
    var text =
        "<kho><ds><xa ma='1'><ten>An Bình</ten><dan>5</dan></xa>"
            + "<xa ma='2'><ten>An Hội</ten><dan>7</dan></xa></ds></kho>";
    loaded(http.accepted("xa.xml", text.getBytes(StandardCharsets.UTF_8)), "thu.xa-xml", "2");
    assertThat(http.rows("thu.xa-xml").get(1).get("ten").asString()).isEqualTo("An Hội");
  }

  /** What the journal has of one detail of a dataset's runs, the newest entry first. */
  private List<String> written(String dataset, String detail) throws Exception {
    return http.entries(dataset).stream()
        .filter(entry -> entry.get("action").asString().startsWith("ingest.run."))
        .map(entry ->
            entry.get("action").asString() + " " + entry.at("/details/" + detail).asString())
        .toList();
  }

  private void loaded(JsonNode answer, String dataset, String rows) throws Exception {
    var run = http.run(answer.get("hash").asString(), dataset, "replace");
    assertThat(run.at("/run/state").asString()).as(run.toString()).isEqualTo("COMMITTED");
    assertThat(run.at("/run/counts/accepted").asString()).isEqualTo(rows);
  }

  private static byte[] zip(List<String> names, List<String> texts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var index = 0; index < names.size(); index++) {
        zip.putNextEntry(new ZipEntry(names.get(index)));
        zip.write(texts.get(index).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
