package vn.phusa.refine.quality.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.Line;
import vn.phusa.base.notice.inner.Place;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.refine.quality.Quality;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** Who answers for a dataset is told of its alerts when they open and when they close. */
@WholeHouse
class AlertingTest {

  private static final String SLUG = "so-y-te.chat-luong-bao";

  @Autowired Ingest ingest;
  @Autowired Access access;
  @Autowired Quality quality;
  @Autowired Reviewing reviewing;
  @Autowired Policies policies;
  @Autowired Accounts accounts;
  @Autowired Inbox inbox;

  @Test
  void alertsAreToldOnceForAKindAndSoIsTheirEnd() {
    accounts.ensure("bao-chu", "Chủ", "H61.10", Set.of(Role.OFFICER), "mot-mat-khau-dai");
    accounts.ensure("bao-ban", "Bạn", "H61.04", Set.of(Role.OFFICER), "mot-mat-khau-dai");
    var rows = new StringBuilder("ma,thu,thu_khac\n");
    for (var i = 0; i < 100; i++) {
      rows.append("K%03d,nguoi%d@tinh.example,ban%d@tinh.example%n".formatted(i, i, i));
    }
    new Loaded(ingest, access).load(SLUG, rows.toString(), Classification.INTERNAL);
    Eventually.until(() -> quality.find(SLUG), Optional::isPresent);
    assertThat(lines("bao-chu"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.news().code()).isEqualTo("quality.notice.PERSONAL_UNMARKED");
          assertThat(line.news().values().getLast()).isEqualTo("2");
          assertThat(line.news().values().toString()).doesNotContain("@");
          assertThat(line.news().place()).isEqualTo("/console/quality/" + SLUG);
        });
    reviewing.review(SLUG);
    assertThat(lines("bao-chu").getFirst().times()).isEqualTo(1);
    policies.classify(SLUG, Map.of("thu", Sensitivity.PERSONAL_BASIC), "test");
    reviewing.review(SLUG);
    assertThat(lines("bao-chu")).hasSize(1);
    policies.classify(
        SLUG,
        Map.of("thu", Sensitivity.PERSONAL_BASIC, "thu_khac", Sensitivity.PERSONAL_BASIC),
        "test");
    reviewing.review(SLUG);
    assertThat(lines("bao-chu"))
        .extracting(line -> line.news().code())
        .containsExactly(
            "quality.notice.over.PERSONAL_UNMARKED", "quality.notice.PERSONAL_UNMARKED");
    assertThat(lines("bao-chu").getLast().endedAt()).isPresent();
    assertThat(lines("bao-ban")).isEmpty();
  }

  private List<Line> lines(String person) {
    return inbox.page(new Inbox.Wanted(person, false, Place.START, 100)).stream()
        .filter(line -> line.news().topic().startsWith("quality/" + SLUG + "/PERSONAL"))
        .toList();
  }
}
