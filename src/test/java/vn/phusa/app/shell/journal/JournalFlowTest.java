package vn.phusa.app.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.journal.Circumstances;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Hash;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.journal.Result;
import vn.phusa.base.journal.RowKeys;
import vn.phusa.base.journal.RowsTouched;
import vn.phusa.base.journal.Stranger;
import vn.phusa.testing.House;
import vn.phusa.testing.Visitor;

/** The journal over real HTTP: who may look, what they find, what they take away. */
class JournalFlowTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  @BeforeAll
  static void entries() {
    var accounts = House.bean(Accounts.class);
    accounts.ensure("flow-auditor", "Kiểm tra", null, Set.of(Role.AUDITOR), PASSWORD);
    accounts.ensure("flow-plain", "Cán bộ", "H90.01", Set.of(Role.OFFICER), PASSWORD);
    var journal = House.bean(Journal.class);
    for (var number = 0; number < 120; number++) {
      var details = Map.of("công thức", "=1+1");
      journal.append(new Entry("flow.nguoi", "flow.lam." + number, "bo-" + number, details));
    }
  }

  @Test
  void isForAuditorsStewardsAndOperatorsOnly() {
    assertThat(House.visitor().open("/console/journal").statusCode()).isEqualTo(302);
    assertThat(House.visitor().call("/api/v1/journal").statusCode()).isEqualTo(401);
    var officer = signedIn("flow-plain");
    for (var path : new String[] {"/console/journal", "/console/journal/export"}) {
      assertThat(officer.open(path).statusCode()).isEqualTo(403);
    }
    for (var path :
        new String[] {
          "", "/1/proof", "/checkpoint", "/consistency?older=1", "/export", "/expired"
        }) {
      assertThat(officer.call("/api/v1/journal" + path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(signedIn("flow-auditor").open("/console").body()).contains("/console/journal");
  }

  @Test
  void showsWhatIsAskedForPageByPage() {
    var auditor = signedIn("flow-auditor");
    var page = auditor.open("/console/journal?principal=flow.nguoi&action=flow.lam");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("flow.lam.119", "flow.lam.70").doesNotContain("flow.lam.69");
    var next = page.body().replaceAll("(?s).*href=\"([^\"]*before=\\d+)\".*", "$1");
    assertThat(auditor.open(next.replace("&amp;", "&")).body())
        .contains("flow.lam.69", "flow.lam.20")
        .doesNotContain("flow.lam.70");
    assertThat(auditor.open("/console/journal?subject=bo-7").body())
        .contains("flow.lam.7<")
        .doesNotContain("flow.lam.71");
    assertThat(auditor.open("/console/journal?to=2020-01-01").body()).doesNotContain("flow.lam");
    assertThat(auditor.open("/console/journal?from=ngay-mai").statusCode()).isEqualTo(400);
  }

  @Test
  void tellsWhoHasReadARowWithoutWritingItsKeyDown() {
    var key = "079000000123";
    var hash = House.bean(RowKeys.class).hash("so-tu-phap.nguoi", List.of(key));
    var around = Circumstances.of("VIEW", Result.DONE).touching(new RowsTouched(1, List.of(hash)));
    House.bean(Journal.class)
        .append(new Entry("doc.gia", "lake.read.ended", "so-tu-phap.nguoi", Map.of(), around));
    var auditor = signedIn("flow-auditor");
    var asked = "?subject=so-tu-phap.nguoi&row=";
    assertThat(auditor.open("/console/journal" + asked + key).body()).contains("doc.gia");
    assertThat(auditor.open("/console/journal" + asked + "079000000124").body())
        .doesNotContain("doc.gia");
    assertThat(auditor.open("/console/journal?row=" + key).statusCode()).isEqualTo(400);
    assertThat(auditor.call("/api/v1/journal/export" + asked + key).body()).contains("doc.gia");
    assertThat(auditor.call("/api/v1/journal?action=journal.exported&limit=1").body())
        .contains(hash)
        .doesNotContain(key);
  }

  @Test
  void tellsWhatWasReadForAPurpose() {
    var around = Circumstances.of("nghien-cuu", Result.DONE);
    House.bean(Journal.class)
        .append(new Entry("doc.nghien-cuu", "lake.read.ended", "bo-muc-dich", Map.of(), around));
    var auditor = signedIn("flow-auditor");
    var asked = "?subject=bo-muc-dich&stated=";
    var page = auditor.open("/console/journal" + asked + "nghien-cuu").body();
    assertThat(page).contains("doc.nghien-cuu", "value=\"nghien-cuu\" selected");
    assertThat(auditor.open("/console/journal" + asked + "thong-ke").body())
        .doesNotContain("doc.nghien-cuu");
    for (var path : new String[] {"", "/export"}) {
      assertThat(auditor.call("/api/v1/journal" + path + asked + "nghien-cuu").body())
          .contains("doc.nghien-cuu");
      assertThat(auditor.call("/api/v1/journal" + path + asked + "thong-ke").body())
          .doesNotContain("doc.nghien-cuu");
    }
  }

  @Test
  void writesFromWhereAndAsWhomSomebodyCame() {
    var auditor = signedIn("flow-auditor");
    auditor.call("/api/v1/journal/export?f=ndjson&action=flow.lam.1");
    var entry =
        json(auditor, "/api/v1/journal?action=journal.exported&limit=1").path("entries").path(0);
    assertThat(entry.path("principal").asString()).isEqualTo("flow-auditor");
    assertThat(entry.path("actingAs").asString()).isEqualTo("AUDITOR");
    assertThat(entry.path("address").asString()).isEqualTo("127.0.0.1");
    assertThat(entry.path("details").path("action").asString()).isEqualTo("flow.lam.1");
  }

  @Test
  void exportsEveryWantedEntry() {
    var auditor = signedIn("flow-auditor");
    var csv = auditor.call("/console/journal/export?f=csv&principal=flow.nguoi").body();
    assertThat(csv).startsWith("\uFEFFsequence,at,principal,");
    assertThat(csv.lines()).hasSize(121);
    assertThat(csv).contains("\"{\"\"công thức\"\":\"\"=1+1\"\"}\"");
    var lines = auditor.call("/api/v1/journal/export?f=ndjson&principal=flow.nguoi").body().lines();
    assertThat(lines.map(line -> JsonMapper.shared().readTree(line).path("subject").asString()))
        .hasSize(120)
        .startsWith("bo-0", "bo-1");
    assertThat(auditor.call("/api/v1/journal/export?f=pdf").statusCode()).isEqualTo(400);
  }

  @Test
  void verifiesAndSaysSoOnThePage() {
    var auditor = signedIn("flow-auditor");
    auditor.open("/console/journal");
    var answer = auditor.submit("/console/journal/verification", Map.of());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(auditor.open("/console/journal").body())
        .contains("Nhật ký còn nguyên vẹn", "người thực hiện: flow-auditor");
  }

  @Test
  void provesAnEntryToAStranger() {
    var auditor = signedIn("flow-auditor");
    var entry = json(auditor, "/api/v1/journal?action=flow.lam.5").path("entries").path(0);
    var sequence = entry.path("sequence").asLong();
    var proof = json(auditor, "/api/v1/journal/" + sequence + "/proof");
    var canonical = Base64.getDecoder().decode(proof.path("canonical").asString());
    assertThat(Hash.of(canonical)).isEqualTo(hash(proof.path("content")));
    var path = proof.path("path").valueStream().map(JournalFlowTest::hash).toList();
    var signed = proof.path("checkpoint");
    var size = signed.path("size").asLong();
    assertThat(Stranger.root(hash(proof.path("hash")), sequence - 1, size, path))
        .isEqualTo(hash(signed.path("root")));
    assertThat(auditor.call("/api/v1/journal/999999999/proof").statusCode()).isEqualTo(404);
    var growth = json(auditor, "/api/v1/journal/consistency?older=" + size);
    assertThat(growth.path("checkpoint").path("size").asLong()).isGreaterThanOrEqualTo(size);
  }

  private static Hash hash(JsonNode base64) {
    return Hash.stored(Base64.getDecoder().decode(base64.asString()));
  }

  private static JsonNode json(Visitor visitor, String path) {
    return JsonMapper.shared().readTree(visitor.call(path).body());
  }

  private static Visitor signedIn(String id) {
    var visitor = House.visitor();
    visitor.signIn(id, PASSWORD);
    return visitor;
  }
}
