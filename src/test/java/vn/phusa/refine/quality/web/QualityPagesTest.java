package vn.phusa.refine.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.account.Accounts;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Quality;
import vn.phusa.refine.quality.work.Loaded;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.contract.Rule;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/** Who sees what of the quality of one dataset, on the pages and through the API. */
@WholeHouse
class QualityPagesTest {

  private static final String SLUG = "so-y-te.chat-luong-trang";
  private static final String CLOSED = "so-y-te.chat-luong-kin";
  private static final String PASSWORD = "mot-mat-khau-dai";

  @LocalServerPort int port;
  @Autowired Ingest ingest;
  @Autowired Access access;
  @Autowired Accounts accounts;
  @Autowired Policies policies;
  @Autowired Quality quality;
  @Autowired Contracts contracts;

  @BeforeEach
  void load() {
    accounts.ensure("cl-chu", "Chủ", "H61.10", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("cl-ban", "Bạn", "H61.04", Set.of(Role.OFFICER), PASSWORD);
    if (quality.find(SLUG).isEmpty()) {
      policies.classify(SLUG, Map.of("ho_ten", Sensitivity.PERSONAL_BASIC), "test");
      load(SLUG, Classification.OPEN);
      load(CLOSED, Classification.INTERNAL);
    }
  }

  @Test
  void showsTheOwnerEverything() {
    var owner = signedIn("cl-chu");
    var page = owner.open("/console/quality/" + SLUG).body();
    assertThat(page).contains("Chất lượng", "Nguyễn Văn Riêng", "Đầy đủ", "Hợp lệ", "Nhất quán");
    // Nobody has classed the numbers.
    assertThat(page).contains("có vẻ chứa số định danh cá nhân");
    assertThat(owner.open("/console/quality").body()).contains(SLUG);
  }

  @Test
  void putsASuggestedRuleIntoTheContract() {
    var owner = signedIn("cl-chu");
    assertThat(owner.open("/console/quality/" + CLOSED).body())
        .contains("Quy tắc gợi ý", "đúng 12 chữ số");
    var before = contracts.find(CLOSED).orElseThrow();
    var where = "/console/quality/" + CLOSED + "/accept";
    for (var rule :
        List.of("PATTERN:giay_to", "RANGE:so_luong", "REQUIRED:so_luong", "UNIQUE:ma")) {
      owner.open("/console/quality/" + CLOSED);
      assertThat(owner.submit(where, Map.of("suggestion", rule)).statusCode())
          .as(rule)
          .isEqualTo(302);
    }
    var after = contracts.find(CLOSED).orElseThrow();
    assertThat(after.version()).isEqualTo(before.version() + 4);
    assertThat(after.find("so_luong").orElseThrow().required()).isTrue();
    assertThat(after.find("ma").orElseThrow().unique()).isTrue();
    assertThat(after.find("giay_to").orElseThrow().rules())
        .containsExactly(new Rule.Pattern("[0-9]{12}"));
    // The same rows keep what was taken over.
    var run = new Loaded(ingest, access).load(CLOSED, rows("T"), Classification.INTERNAL);
    assertThat(run.counts().quarantined()).isZero();
    assertThat(run.counts().accepted()).isEqualTo(60);
    owner.open("/console/quality/" + CLOSED);
    assertThat(owner.submit(where, Map.of("suggestion", "UNIQUE:ma")).statusCode()).isEqualTo(409);
    var friend = signedIn("cl-ban");
    friend.open("/console/quality/" + SLUG);
    var others = "/console/quality/" + SLUG + "/accept";
    assertThat(friend.submit(others, Map.of("suggestion", "RANGE:so_luong")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void hidesMaskedColumnsAndScoresOthersOnly() {
    var friend = signedIn("cl-ban");
    var page = friend.open("/console/quality/" + SLUG).body();
    assertThat(page).contains("so_luong").doesNotContain("Nguyễn Văn Riêng", "có vẻ chứa");
    // The gaps of the hidden column are part of the owner's score and not of this one.
    assertThat(page).doesNotContain("ho_ten").contains("Mọi ô đều có giá trị");
    assertThat(friend.open("/console/quality").body()).contains("Chưa chấm");
    var json = new Visitor(url()).call("/api/v1/datasets/" + SLUG + "/quality").body();
    assertThat(json).contains("\"so_luong\"").doesNotContain("ho_ten", "Riêng");
    var answer = JsonMapper.shared().readTree(json);
    assertThat(answer.path("withheld").asBoolean()).isFalse();
    assertThat(answer.path("total").asDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void doesNotKnowWhatTheReaderMayNotKnow() {
    var friend = signedIn("cl-ban");
    assertThat(friend.open("/console/quality/" + CLOSED).statusCode()).isEqualTo(404);
    assertThat(friend.open("/console/quality").body()).doesNotContain(CLOSED);
    var stranger = new Visitor(url());
    assertThat(stranger.call("/api/v1/datasets/" + CLOSED + "/quality").statusCode())
        .isEqualTo(404);
    assertThat(stranger.call("/api/v1/datasets/khong.co/quality").statusCode()).isEqualTo(404);
    assertThat(signedIn("cl-chu").open("/console/quality/" + CLOSED).statusCode()).isEqualTo(200);
  }

  private void load(String slug, Classification level) {
    var run = new Loaded(ingest, access).load(slug, rows("M"), level);
    Eventually.until(() -> quality.find(slug).map(Profile::snapshot), run.snapshot()::equals);
  }

  private static String rows(String prefix) {
    var lines = new StringBuilder("ma,ho_ten,giay_to,so_luong\n");
    for (var i = 0; i < 60; i++) {
      lines.append(prefix).append(i).append(',').append(i % 6 == 0 ? "" : "Nguyễn Văn Riêng");
      lines.append(",0790900").append(10000 + i).append(',').append(i * 3).append('\n');
    }
    return lines.toString();
  }

  private Visitor signedIn(String person) {
    var visitor = new Visitor(url());
    visitor.signIn(person, PASSWORD);
    return visitor;
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
