package vn.phusa.collect.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.testing.WholeHouse;

/** What a file that cannot be read is answered over HTTP, and that nothing half-done stays. */
@WholeHouse
class BadInputTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  @Value("${phusa.dir}")
  private Path state;

  @Value("${local.server.port}")
  private int port;

  @Test
  void refusesAnEmptyFile() throws Exception {
    refuses("trong.csv", new byte[0], 422, "file-empty");
  }

  @Test
  void refusesBinaryThatIsCalledCsv() throws Exception {
    var noise = new byte[4_096];
    new Random(5).nextBytes(noise);
    refuses("anh.csv", noise, 415, "format-unknown");
  }

  @Test
  void refusesAWorkbookThatIsCutOff() throws Exception {
    var whole = zip("xl/workbook.xml", "<workbook/>".repeat(200));
    var half = java.util.Arrays.copyOf(whole, whole.length / 2);
    refuses("hong.xlsx", half, 422, "file-corrupt");
  }

  @Test
  void saysWhatLiesInAZipInWhichNothingCanBeRead() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.rar"));
      zip.write(text("Rar!\u001a\u0007"));
    }
    var problem = refuses("goi.zip", out.toByteArray(), 415, "format-unknown");
    assertThat(problem.toString()).contains("RAR", "a.rar");
  }

  @Test
  void refusesAHeaderWithoutRows() throws Exception {
    refuses("tieu-de.csv", text("Mã,Tên,Dân số\n"), 422, "only-header");
  }

  @Test
  void refusesAWorkbookWithAPassword() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem();
        var book = new XSSFWorkbook()) {
      book.createSheet("kín").createRow(0).createCell(0).setCellValue("a");
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("mật khẩu");
      try (var locked = encryptor.getDataStream(files)) {
        book.write(locked);
      }
      files.writeFilesystem(out);
    }
    refuses("kin.xlsx", out.toByteArray(), 422, "file-encrypted");
  }

  @Test
  void refusesAWorkbookThatGrowsWithoutEnd() throws Exception {
    refuses("bom.xlsx", zip("xl/workbook.xml", " ".repeat(100 << 20)), 422, "file-bomb");
  }

  @Test
  void refusesALineWithoutEnd() throws Exception {
    refuses("mot-dong.csv", text("abcdefgh ".repeat(2 << 20)), 422, "line-too-long");
  }

  /** A file that changes while it is sent has a length that the server did not expect. */
  @Test
  void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
    var before = raw();
    for (var head : List.of("Content-Length: 1000000", "Transfer-Encoding: chunked")) {
      try (var socket = new Socket("localhost", port)) {
        var start =
            "POST /api/v1/uploads?name=do-dang.csv HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Files.readString(state.resolve("server.key")).strip()
                + "\r\n"
                + head
                + "\r\n\r\n"
                + (head.startsWith("T") ? "100000\r\n" : "")
                + "a,b\n1,2\n".repeat(1_000);
        socket.getOutputStream().write(text(start));
        socket.shutdownOutput();
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .contains("HTTP/1.1 400", "/problems/problem/body-cut-off");
      }
    }
    assertThat(raw()).isEqualTo(before);
  }

  @Test
  void refusesAPackedFileThatIsCutOff() throws Exception {
    var whole = gzip(text("a,b\n1,2\n".repeat(1_000)));
    var half = java.util.Arrays.copyOf(whole, whole.length / 2);
    refuses("cat.csv.gz", half, 422, "file-corrupt");
  }

  @Test
  void refusesAPackedFileThatGrowsWithoutEnd() throws Exception {
    refuses("bom.csv.gz", gzip(new byte[300 << 20]), 422, "file-bomb");
  }

  @Test
  void readsAPackedFileAsThePlainOne() throws Exception {
    var answer = upload("dan-so.csv.gz", gzip(text("Mã,Dân số\n01,8053663\n79,8993082\n")));
    assertThat(answer.statusCode()).isEqualTo(201);
    var columns = JSON.readTree(answer.body()).at("/proposals/0/columns");
    assertThat(columns.size()).isEqualTo(2);
    assertThat(work()).isEmpty();
  }

  @Test
  void keepsOnlyTheLastPartOfANameWithAPath() throws Exception {
    var answer = upload("../../etc/bi-mat.csv", text("a,b\n1,2\n"));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(answer.body()).get("name").asString()).isEqualTo("bi-mat.csv");
  }

  private JsonNode refuses(String name, byte[] content, int status, String code) throws Exception {
    var answer = upload(name, content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var problem = JSON.readTree(answer.body());
    assertThat(problem.get("type").asString()).endsWith("/problems/ingest/" + code);
    assertThat(answer.body()).contains(name).doesNotContain("{0}", "{1}", "ingest.problem.");
    assertThat(work()).isEmpty();
    return problem;
  }

  private HttpResponse<String> upload(String name, byte[] content) throws Exception {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/uploads?name=" + encoded))
            .header(
                "Authorization", "Bearer " + Files.readString(state.resolve("server.key")).strip())
            .POST(HttpRequest.BodyPublishers.ofByteArray(content))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Everything in the raw zone, whole or not. */
  private List<Path> raw() throws IOException {
    try (var kept = Files.walk(state.resolve("raw"))) {
      return kept.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Files in between that nobody has removed. */
  private List<Path> work() throws IOException {
    var folder = state.resolve("work");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var left = Files.list(folder)) {
      return left.toList();
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String part, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry(part));
      zip.write(text(content));
    }
    return out.toByteArray();
  }
}
