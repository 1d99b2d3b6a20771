package vn.phusa.refine.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

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
    var lines = new StringBuilder("ma,ho_ten,giay_to,so_luong\n");
    for (var i = 0; i < 60; i++) {
      lines.append("M").append(i).append(',').append(i % 6 == 0 ? "" : "Nguyễn Văn Riêng");
      lines.append(",0790900").append(10000 + i).append(',').append(i * 3).append('\n');
    }
    var run = new Loaded(ingest, access).load(slug, lines.toString(), level);
    Loaded.until(() -> quality.find(slug).map(Profile::snapshot).equals(run.snapshot()));
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
