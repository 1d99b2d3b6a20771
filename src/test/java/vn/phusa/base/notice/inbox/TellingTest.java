package vn.phusa.base.notice.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.Offices;
import vn.phusa.base.directory.Post;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.notice.NoticeSettings;
import vn.phusa.base.notice.Readers;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.Line;
import vn.phusa.base.notice.inner.Place;
import vn.phusa.testing.WholeHouse;

/** Who is told, how often, and how it ends. */
@WholeHouse
class TellingTest {

  private static final String PASSWORD = "mot-mat-khau-dai";
  private static final String AGENCY = "H61.12";

  @Autowired Notice notice;
  @Autowired Inbox inbox;
  @Autowired NoticeTable table;
  @Autowired Audience audience;
  @Autowired Accounts accounts;
  @Autowired Offices offices;
  @Autowired Directory directory;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void people() {
    accounts.ensure("tb-an", "An", AGENCY, Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("tb-binh", "Bình", AGENCY, Set.of(Role.LEADER), PASSWORD);
    jdbc.sql("delete from notice where person like 'tb-%'").update();
  }

  @Test
  void theSameAgainWhileUnreadCountsUp() {
    tell("mot", "source.notice.LATE", "Một");
    tell("mot", "source.notice.LATE", "Hai");
    tell("mot", "source.notice.STUCK", "Một");
    assertThat(lines("tb-an"))
        .filteredOn(line -> line.news().code().equals("source.notice.LATE"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.times()).isEqualTo(2);
          assertThat(line.news().values()).containsExactly("Hai");
        });
    assertThat(notice.unread("tb-an")).isEqualTo(2);
    lines("tb-an").forEach(line -> inbox.read("tb-an", line.id()));
    tell("mot", "source.notice.LATE", "Ba");
    assertThat(notice.unread("tb-an")).isEqualTo(1);
    assertThat(lines("tb-an")).hasSize(3);
  }

  @Test
  void whoWasToldOfATroubleIsToldOfItsEnd() {
    tell("hai", "source.notice.LATE", "Một");
    notice.over(news("hai", "source.notice.WELL", "Một", News.Tone.GOOD));
    // Once more ends nothing that has ended.
    notice.over(news("hai", "source.notice.WELL", "Một", News.Tone.GOOD));
    assertThat(lines("tb-an"))
        .extracting(line -> line.news().code())
        .containsExactly("source.notice.WELL", "source.notice.LATE");
    assertThat(lines("tb-an").getLast().endedAt()).isPresent();
    assertThat(lines("tb-an").getFirst().times()).isEqualTo(1);
    tell("hai", "source.notice.LATE", "Một");
    assertThat(lines("tb-an").getFirst().endedAt()).isEmpty();
    assertThat(lines("tb-binh")).isEmpty();
  }

  @Test
  void whatNoBundleHoldsIsNotTold() {
    assertThatThrownBy(() -> tell("ba", "source.notice.NEVER", ""))
        .isInstanceOf(MissingResourceException.class);
    assertThatThrownBy(
            () -> new News("t", "source.notice.LATE", List.of(), "//x.example", News.Tone.GOOD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(lines("tb-an")).isEmpty();
  }

  @Test
  void whoAnswersForTheAgencyIsTold() {
    var code = directory.agencies().stream().filter(this::hasNobody).findFirst().orElseThrow();
    var subject = new Protected("x.y", code.code(), Classification.INTERNAL);
    var readers = Readers.answeringFor(subject);
    accounts.ensure("tb-quan-tri", "Quản trị", null, Set.of(Role.STEWARD), PASSWORD);
    assertThat(audience.of(readers)).contains("tb-quan-tri");
    accounts.ensure("tb-can-bo", "Cán bộ", code.code(), Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("tb-dau-moi", "Đầu mối", code.code(), Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("tb-lanh-dao", "Lãnh đạo", code.code(), Set.of(Role.LEADER), PASSWORD);
    assertThat(audience.of(readers)).containsExactlyInAnyOrder("tb-can-bo", "tb-dau-moi");
    jdbc.sql("update person set email = 'Dau.Moi@tinh.example' where id = 'tb-dau-moi'").update();
    offices.open(code.code(), "Đầu mối dữ liệu", Post.Task.DATA, "test");
    var post = offices.posts(code.code()).getFirst().id();
    var since = LocalDate.now(clock).minusDays(1);
    var holder = new Post.Holder("Đầu mối", "dau.moi@tinh.example", "", since, Optional.empty());
    offices.appoint(post, holder, "test");
    assertThat(audience.of(readers)).containsExactly("tb-dau-moi");
    assertThat(audience.of(readers.with("tb-lanh-dao")))
        .containsExactlyInAnyOrder("tb-dau-moi", "tb-lanh-dao");
    assertThat(audience.of(readers.with("khong-co"))).containsExactly("tb-dau-moi");
    offices.vacate(post, LocalDate.now(clock), "test");
  }

  private boolean hasNobody(vn.phusa.base.directory.Agency agency) {
    return accounts.all().stream().noneMatch(one -> one.agency().equals(Optional.of(agency.code())))
        && offices.dataOfficers(agency.code(), LocalDate.now(clock)).isEmpty();
  }

  @Test
  void oldNoticesGo() {
    tell("bon", "source.notice.LATE", "Một");
    tell("bon", "source.notice.STUCK", "Một");
    tell("nam", "source.notice.STUCK", "Hai");
    inbox.read("tb-an", lines("tb-an").getLast().id());
    age(Duration.ofDays(91), "bon");
    table.forget(new NoticeSettings(Duration.ofDays(90), Duration.ofDays(400)));
    assertThat(lines("tb-an")).hasSize(2);
    age(Duration.ofDays(401), "bon");
    table.forget(new NoticeSettings(Duration.ofDays(90), Duration.ofDays(400)));
    assertThat(lines("tb-an")).extracting(line -> line.news().topic()).containsExactly("tb/nam");
  }

  private void age(Duration age, String topic) {
    jdbc.sql("update notice set told_at = :at where person = 'tb-an' and topic = :topic")
        .param("at", Timestamp.from(clock.instant().minus(age)))
        .param("topic", "tb/" + topic)
        .update();
  }

  private void tell(String topic, String code, String value) {
    notice.tell(
        news(topic, code, value, News.Tone.TROUBLE),
        new Readers(Set.of("tb-an", "khong-co-ai"), Optional.empty()));
  }

  private static News news(String topic, String code, String value, News.Tone tone) {
    return new News("tb/" + topic, code, List.of(value), "/console/sources", tone);
  }

  private List<Line> lines(String person) {
    return inbox.page(new Inbox.Wanted(person, false, Place.START, 100));
  }
}
