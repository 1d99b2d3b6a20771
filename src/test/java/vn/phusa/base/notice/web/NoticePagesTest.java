package vn.phusa.base.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.notice.News;
import vn.phusa.base.notice.Notice;
import vn.phusa.base.notice.Readers;
import vn.phusa.testing.Visitor;
import vn.phusa.testing.WholeHouse;

/** Everybody reads the own inbox, on the page and through the API, and nobody else's. */
@WholeHouse
class NoticePagesTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Notice notice;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void people() {
    accounts.ensure("hop-thu", "Có thư", "H61.10", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("hop-khac", "Người khác", null, Set.of(Role.STEWARD), PASSWORD);
    jdbc.sql("delete from notice where person in ('hop-thu', 'hop-khac')").update();
  }

  @Test
  void theBellCountsAndThePageSaysWhatHasHappened() {
    var person = signedIn("hop-thu");
    assertThat(person.open("/console/notices").body()).contains("Chưa có thông báo nào");
    tell(1);
    tell(2);
    var page = person.open("/console/notices").body();
    assertThat(page).contains("Nguồn “<Số 2>” trễ lịch".replace("<", "&lt;").replace(">", "&gt;"));
    assertThat(page).contains("Thông báo, 2 chưa đọc");
    person.open("/lang?to=en&back=/console/notices");
    assertThat(person.open("/console/notices").body()).contains("is late", "Notices, 2 unread");
  }

  @Test
  void openingLeadsToTheThingAndMarksItAsRead() {
    var person = signedIn("hop-thu");
    tell(1);
    tell(2);
    var id = told(person, "").path("notices").get(0).path("id").asLong();
    person.open("/console/notices");
    var answer = person.submit("/console/notices/" + id + "/open", Map.of());
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/console/sources/so-2");
    assertThat(told(person, "").path("unread").asInt()).isEqualTo(1);
    assertThat(told(person, "?unread=true").path("notices").size()).isEqualTo(1);
  }

  @Test
  void whatCameAfterThePageIsNotMarked() {
    var person = signedIn("hop-thu");
    tell(1);
    person.open("/console/notices");
    var seen = told(person, "").path("notices").get(0).path("at").asString();
    tell(2);
    person.submit("/console/notices/read", Map.of("until", seen));
    var rest = told(person, "?unread=true").path("notices");
    assertThat(rest.size()).isEqualTo(1);
    assertThat(rest.get(0).path("topic").asString()).isEqualTo("hop/2");
    var wrong = person.submit("/console/notices/read", Map.of("until", "hôm nay"));
    assertThat(wrong.statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyReadsOrMarksAnotherPersonsNotices() {
    tell(1);
    var person = signedIn("hop-thu");
    var id = told(person, "").path("notices").get(0).path("id").asLong();
    var other = signedIn("hop-khac");
    assertThat(told(other, "").path("notices").isEmpty()).isTrue();
    assertThat(other.open("/console/notices").body()).doesNotContain("Số 1");
    assertThat(other.submit("/console/notices/" + id + "/read", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(other.submit("/console/notices/" + id + "/open", Map.of()).statusCode())
        .isEqualTo(404);
    other.submit("/console/notices/read", Map.of("until", "2100-01-01T00:00:00Z"));
    assertThat(notice.unread("hop-thu")).isEqualTo(1);
    assertThat(new Visitor(url()).call("/api/v1/notices").statusCode()).isEqualTo(401);
  }

  @Test
  void pagesHoldEachNoticeOnce() {
    IntStream.rangeClosed(1, 7).forEach(this::tell);
    var person = signedIn("hop-thu");
    var found = new ArrayList<String>();
    var before = "";
    do {
      var page = told(person, "?limit=3&before=" + before);
      page.path("notices").forEach(one -> found.add(one.path("topic").asString()));
      before = page.path("next").asString("");
    } while (!before.isEmpty());
    assertThat(found)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 7).mapToObj(number -> "hop/" + (8 - number)).toList());
    for (var wrong : List.of("?before=x", "?before=1.1-1", "?limit=0", "?limit=201")) {
      var answer = person.call("/api/v1/notices" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
    }
  }

  private static JsonNode told(Visitor person, String query) {
    return JsonMapper.shared().readTree(person.call("/api/v1/notices" + query).body());
  }

  private void tell(int number) {
    var news =
        new News(
            "hop/" + number,
            "source.notice.LATE",
            List.of("<Số " + number + ">"),
            "/console/sources/so-" + number,
            News.Tone.TROUBLE);
    notice.tell(news, new Readers(Set.of("hop-thu"), Optional.empty()));
  }

  private Visitor signedIn(String id) {
    var visitor = new Visitor(url());
    visitor.signIn(id, PASSWORD);
    return visitor;
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
