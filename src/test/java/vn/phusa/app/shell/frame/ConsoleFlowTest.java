package vn.phusa.app.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** What an officer does in the console, page by page, over real HTTP. */
class ConsoleFlowTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final Pattern HIDDEN_OR_TEXT = Pattern.compile("name=\"slug\" value=\"([^\"]+)\"");

  @BeforeAll
  static void people() {
    var directory = House.bean(Directory.class);
    directory.saveAgency(new Agency("H90", "tinh-thu", "Tỉnh Thử", Optional.empty()), "test");
    directory.saveAgency(new Agency("H90.01", "so-mot", "Sở Một", Optional.of("H90")), "test");
    directory.saveAgency(new Agency("H90.02", "so-hai", "Sở Hai", Optional.of("H90")), "test");
    var accounts = House.bean(Accounts.class);
    accounts.ensure("flow-officer", "Cán bộ Một", "H90.01", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("flow-other", "Cán bộ Hai", "H90.02", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("flow-leader", "Lãnh đạo", "H90.01", Set.of(Role.LEADER), PASSWORD);
    accounts.ensure("flow-guest", "Người mới", "H90.01", Set.of(), PASSWORD);
  }

  @Test
  void goesFromAFileToItsDatasetInFourSteps() {
    var officer = signedIn("flow-officer");
    assertThat(officer.open("/console/upload").statusCode()).isEqualTo(200);
    var proposal = uploaded(officer, "giuong.csv", "ma;ten;so_giuong\n01;A;120\n02;B;80\n");
    var page = officer.open(proposal);
    assertThat(page.body()).contains("so_giuong", "Sở Một").doesNotContain("Sở Hai");
    var run = loaded(officer, proposal, "so-mot.giuong-benh");
    assertThat(officer.open(run).body()).contains("/datasets/so-mot.giuong-benh?tab=chart");
    var dataset = officer.open("/datasets/so-mot.giuong-benh");
    assertThat(dataset.statusCode()).isEqualTo(200);
    assertThat(dataset.body()).contains("/console/upload?dataset=so-mot.giuong-benh");
    assertThat(officer.open("/console/runs").body()).contains("giuong.csv");
    assertThat(officer.open("/console/datasets").body()).contains("ps-with-side");
  }

  @Test
  void loadsOnlyIntoTheOwnAgencysDatasets() {
    var owner = signedIn("flow-officer");
    loaded(owner, uploaded(owner, "rieng.csv", "ma,so\nA,1\nB,2\n"), "so-mot.rieng");
    var other = signedIn("flow-other");
    // It is internal: who may not know of it is told that there is none.
    assertThat(other.open("/console/upload?dataset=so-mot.rieng").statusCode()).isEqualTo(404);
    // That it was asked for is known all the same.
    assertThat(House.bean(Journal.class).about("so-mot.rieng", 1).getFirst().entry())
        .satisfies(entry -> assertThat(entry.action()).isEqualTo("access.refused"))
        .satisfies(entry -> assertThat(entry.principal()).isEqualTo("flow-other"));
    var proposal = uploaded(other, "chen.csv", "ma,so\nC,3\n");
    other.open(proposal);
    assertThat(submitted(other, proposal, "so-mot.rieng", "H90.02", true).statusCode())
        .isEqualTo(403);
    other.open(proposal);
    assertThat(submitted(other, proposal, "so-mot.moi", "H90.01", false).statusCode())
        .isEqualTo(403);
    assertThat(other.open("/console/datasets/so-mot.rieng").statusCode()).isEqualTo(404);
  }

  @Test
  void looksOnlyIntoFilesThatItSentOrHolds() {
    var owner = signedIn("flow-officer");
    var proposal = uploaded(owner, "kin.csv", "ma,ten\nA,kin-dao\nB,hai\n");
    var other = signedIn("flow-other");
    var refused = other.open(proposal);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).doesNotContain("kin-dao");
    assertThat(other.call(proposal.replace("/console/files", "/api/v1/uploads")).statusCode())
        .isEqualTo(404);
    assertThat(uploaded(other, "khac.csv", "ma,ten\nA,kin-dao\nB,hai\n")).isEqualTo(proposal);
    assertThat(other.open(proposal).body()).contains("kin-dao");
  }

  @Test
  void keepsWhatWasTypedWhenTheNameIsTaken() {
    var officer = signedIn("flow-officer");
    loaded(officer, uploaded(officer, "mot.csv", "ma,so\nA,1\nB,2\n"), "so-mot.da-co");
    var proposal = uploaded(officer, "hai.csv", "ma,so\nC,3\nD,4\n");
    officer.open(proposal);
    var answer = submitted(officer, proposal, "so-mot.da-co", "H90.01", false);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("so-mot.da-co", "Tên tôi đặt", "role=\"alert\"");
  }

  @Test
  void offersTheDatasetThatHoldsTheFileAlready() {
    var officer = signedIn("flow-officer");
    var first = uploaded(officer, "lap-lai.csv", "ma,so\nX,11\nY,12\n");
    var slug = slug(officer.open(first));
    loaded(officer, first, slug);
    var again = officer.open(uploaded(officer, "lap-lai.csv", "ma,so\nX,11\nY,12\n"));
    assertThat(again.body()).contains("Tệp này đã được nạp", "dataset=" + slug);
    assertThat(slug(again)).isEqualTo(slug + "-2");
  }

  @Test
  void saysOnTheUploadPageWhatIsWrongWithAFile() {
    var officer = signedIn("flow-officer");
    officer.open("/console/upload");
    for (var bad : new byte[][] {{}, {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1}}) {
      var answer = officer.upload("/console/upload", "xau.csv", bad, Map.of("dataset", ""));
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThat(answer.body()).contains("Chưa đọc được tệp này", "xau.csv", "data-upload");
    }
    officer.open("/lang?to=en&back=/");
    officer.open("/console/upload");
    var english = officer.upload("/console/upload", "xau.csv", new byte[0], Map.of());
    assertThat(english.body())
        .contains(new Problem(IngestCode.FILE_EMPTY, "xau.csv").sentence(Locale.ENGLISH));
  }

  @Test
  void keepsTheDescriptionThatWasTypedBesideWhatIsWrongWithIt() {
    var officer = signedIn("flow-officer");
    loaded(officer, uploaded(officer, "ta.csv", "ma,so\nA,1\nB,2\n"), "so-mot.mo-ta");
    officer.open("/console/datasets/so-mot.mo-ta");
    var typed = Map.of("title", "Tên mới", "licence", "không phải mã", "description", "Đã gõ dài");
    var answer = officer.submit("/console/datasets/so-mot.mo-ta", typed);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).contains("role=\"alert\"", "Tên mới", "Đã gõ dài", "CC-BY-4.0");
  }

  @Test
  void sendsWhoeverHasNothingToDoHereToTheData() {
    var guest = signedIn("flow-guest");
    assertThat(guest.open("/").body()).doesNotContain("href=\"/console\"");
    assertThat(address(guest.open("/console"))).isEqualTo("/datasets");
    assertThat(signedIn("flow-leader").open("/console").body())
        .contains("href=\"/console/privacy\"")
        .doesNotContain("href=\"/console/upload\"");
  }

  @Test
  void tellsALeaderWhoLoadsData() {
    var answer = signedIn("flow-leader").open("/console/upload");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Nạp dữ liệu dành cho cán bộ dữ liệu");
  }

  @Test
  void replaysOnlyTheCorrectedRows() throws java.io.IOException {
    var officer = signedIn("flow-officer");
    var rows = new StringBuilder("ma,so_luong\n");
    for (var row = 1; row <= 200; row++) {
      rows.append('M')
          .append(row)
          .append(',')
          .append(row > 197 ? "hai chục" : "" + row)
          .append('\n');
    }
    var proposal = uploaded(officer, "sua.csv", rows.toString());
    officer.open(proposal);
    var fields = fields("so-mot.can-sua", "H90.01");
    fields.put("type_so_luong", "INTEGER");
    var run = resting(officer, address(officer.submit(proposal + "?table=0", fields)));
    assertThat(officer.open(run + "/quarantine").body()).contains("hai chục");
    var other = "ma,so_luong\n1,2\n".getBytes(StandardCharsets.UTF_8);
    var wrong = officer.upload(run + "/corrections", "khac.csv", other, Map.of());
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("hai chục", "Không có cột “Mã dòng (giữ nguyên)”");
    var corrected = corrected(House.bean(vn.phusa.collect.ingest.Quarantine.class), run);
    officer.open(run + "/quarantine");
    var replay = officer.upload(run + "/corrections", "da-sua.xlsx", corrected, Map.of());
    var ended = resting(officer, address(replay));
    assertThat(officer.open(ended).body()).contains("Đã nạp").contains(run);
    assertThat(officer.open(run + "/quarantine").body()).contains("Không còn dòng nào cần sửa");
    assertThat(officer.open("/datasets/so-mot.can-sua").body()).contains("200");
  }

  @Test
  void answersUploadsWithAGlimpseOfTheRows() {
    var officer = signedIn("flow-officer");
    var rows = new StringBuilder("ma,so\n");
    for (var row = 0; row < 500; row++) {
      rows.append("MA-").append(row).append(',').append(row).append('\n');
    }
    var hash = uploaded(officer, "dai.csv", rows.toString()).replace("/console/files/", "");
    var answer = officer.call("/api/v1/uploads/" + hash, "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"MA-19\"").doesNotContain("\"MA-20\"");
  }

  private static byte[] corrected(vn.phusa.collect.ingest.Quarantine quarantine, String run)
      throws java.io.IOException {
    var out = new java.io.ByteArrayOutputStream();
    quarantine.writeWorkbook(
        run.replace("/console/runs/", ""), vn.phusa.base.text.Words.VIETNAMESE, out);
    try (var book = new XSSFWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
      for (var row : book.getSheetAt(0)) {
        for (var cell : row) {
          if (cell.toString().equals("hai chục")) {
            cell.setCellValue("7");
          }
        }
      }
      var changed = new java.io.ByteArrayOutputStream();
      book.write(changed);
      return changed.toByteArray();
    }
  }

  private static Visitor signedIn(String id) {
    var visitor = House.visitor();
    visitor.signIn(id, PASSWORD);
    return visitor;
  }

  private static String uploaded(Visitor visitor, String name, String content) {
    visitor.open("/console/upload");
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var answer = visitor.upload("/console/upload", name, bytes, Map.of("dataset", ""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return address(answer);
  }

  private static String loaded(Visitor visitor, String proposal, String slug) {
    visitor.open(proposal);
    var answer = submitted(visitor, proposal, slug, "H90.01", false);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return resting(visitor, address(answer));
  }

  private static HttpResponse<String> submitted(
      Visitor visitor, String proposal, String slug, String agency, boolean existing) {
    var fields = fields(slug, agency);
    if (existing) {
      fields.put("dataset", slug);
    }
    return visitor.submit(proposal + "?table=0", fields);
  }

  private static Map<String, String> fields(String slug, String agency) {
    return new java.util.HashMap<>(
        Map.of(
            "slug", slug,
            "title", "Tên tôi đặt",
            "agency", agency,
            "sector", "kinh-te",
            "mode", "replace",
            "classification", "INTERNAL"));
  }

  private static String resting(Visitor visitor, String run) {
    Eventually.until(
        () -> visitor.open(run + "/state").body(), state -> !state.contains("every 1s"));
    return run;
  }

  private static String address(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElseThrow();
    return location.startsWith("http") ? location.substring(House.url().length()) : location;
  }

  private static String slug(HttpResponse<String> page) {
    var found = HIDDEN_OR_TEXT.matcher(page.body());
    return found.find() ? found.group(1) : "";
  }
}
