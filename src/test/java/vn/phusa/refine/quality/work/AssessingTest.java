package vn.phusa.refine.quality.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.refine.quality.Alert;
import vn.phusa.refine.quality.AlertKind;
import vn.phusa.refine.quality.PersonalKind;
import vn.phusa.refine.quality.Profile;
import vn.phusa.refine.quality.Quality;
import vn.phusa.refine.quality.QualitySettings;
import vn.phusa.refine.quality.Similar;
import vn.phusa.refine.quality.SuggestionKind;
import vn.phusa.store.catalog.VersionRecorded;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** Every committed state gets its profile, also when the process ends in between. */
@WholeHouse
class AssessingTest {

  @Autowired Ingest ingest;
  @Autowired Access access;
  @Autowired Quality quality;
  @Autowired QualityQueue queue;
  @Autowired Watching watching;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;
  @Autowired Policies policies;
  @Autowired Reviewing reviewing;

  @Test
  void profilesEachCommitOnceAndSaysWhatChanged() {
    var slug = "so-y-te.chat-luong-hai-ban";
    load(slug, table(0, 3));
    assertThat(quality.find(slug).orElseThrow().drift()).isEmpty();
    load(slug, table(500, 40));
    var newest = quality.find(slug).orElseThrow();
    assertThat(newest.rows()).isEqualTo(200);
    assertThat(newest.find("so_luong").orElseThrow().spread().least()).contains("500");
    assertThat(newest.find("so_luong").orElseThrow().sample().examples()).hasSize(5);
    assertThat(newest.drift("so_luong").orElseThrow().psi().orElseThrow()).isGreaterThan(0.25);
    assertThat(newest.drift("ten").orElseThrow().missingAfter()).isEqualTo(0.025);
    var history = quality.history(slug, 10);
    assertThat(history).hasSize(2);
    events.publishEvent(new VersionRecorded(slug, newest.snapshot()));
    Eventually.until(() -> jobs(slug), left -> left == 0);
    assertThat(quality.history(slug, 10)).isEqualTo(history);
  }

  /** A contract is read by more people than the rows are. */
  @Test
  void neverSuggestsThatAContractListsPeople() {
    var slug = "so-y-te.chat-luong-nguoi";
    var rows = new StringBuilder("ma,ho_ten,khoa\n");
    var names = List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Phạm Thu Dung");
    for (var i = 0; i < 200; i++) {
      rows.append("K%03d,%s,%s%n".formatted(i, names.get(i % 4), i % 2 == 0 ? "Nội" : "Ngoại"));
    }
    load(slug, rows.toString());
    assertThat(quality.find(slug).orElseThrow().findings())
        .anyMatch(found -> found.column().equals("ho_ten"));
    assertThat(quality.suggestions(slug))
        .filteredOn(one -> one.kind() == SuggestionKind.CODES)
        .singleElement()
        .satisfies(one -> assertThat(one.column()).isEqualTo("khoa"));
  }

  @Test
  void goesOnAfterARestartWithWhatWasPicked() {
    var slug = "so-y-te.chat-luong-dung";
    load(slug, table(0, 3));
    var snapshot = quality.find(slug).orElseThrow().snapshot();
    queue.stop();
    forget(slug);
    queue.add(slug, snapshot);
    jdbc.sql(
            """
            update quality_job set picked = true, picked_by = 'before', last_heartbeat = now()
            where task_instance like :slug
            """)
        .param("slug", slug + "%")
        .update();
    queue.start();
    Eventually.until(() -> quality.find(slug), Optional::isPresent);
  }

  @Test
  void leavesOutWhatWasOvertakenBeforeItsTurn() {
    var slug = "so-y-te.chat-luong-nhanh";
    load(slug, table(0, 3));
    var first = quality.find(slug).orElseThrow().snapshot();
    load(slug, table(500, 3));
    forget(slug);
    queue.add(slug, first);
    Eventually.until(() -> jobs(slug), left -> left == 0);
    assertThat(quality.find(slug)).isEmpty();
  }

  @Test
  void catchesUpWithWhatWasThereBefore() {
    var slug = "so-y-te.chat-luong-cu";
    load(slug, table(0, 3));
    forget(slug);
    watching.queueUnknown();
    Eventually.until(() -> quality.find(slug), Optional::isPresent);
  }

  @Test
  void keepsTheColumnsOfTheNewestStatesOnly() {
    var slug = "so-y-te.chat-luong-nhieu";
    load(slug, table(0, 3));
    var found = quality.find(slug).orElseThrow();
    var table = new ProfileTable(jdbc, new QualitySettings(1, 2), clock);
    for (var i = 1; i <= 3; i++) {
      var at = Instant.now().plusSeconds(i);
      table.save(
          new Profile(slug, i, at, 200, 200, found.columns(), found.drift(), found.findings()),
          List.of());
    }
    assertThat(
            jdbc.sql(
                    """
                    select columns = '[]' from quality_profile where dataset = :slug
                    order by made_at desc
                    """)
                .param("slug", slug)
                .query(Boolean.class)
                .list())
        .containsExactly(false, false, true, true);
  }

  @Test
  void tellsTheStewardOfPersonsThatNobodyHasClassed() {
    var slug = "so-y-te.chat-luong-nguoi";
    var lines = new StringBuilder("ma,ho_ten,so_cccd,ngay_kham\n");
    for (var i = 0; i < 60; i++) {
      lines.append("K").append(i).append(",Nguyễn Văn An,0790900").append(10000 + i);
      lines.append(",2024-05-0").append(1 + i % 9).append('\n');
    }
    load(slug, lines.toString());
    assertThat(quality.find(slug).orElseThrow().findings())
        .extracting(finding -> finding.column() + " " + finding.kind())
        .containsExactly("ho_ten " + PersonalKind.NAME, "so_cccd " + PersonalKind.CITIZEN_NUMBER);
    assertThat(quality.alerts(slug, 10))
        .filteredOn(alert -> alert.kind() == AlertKind.PERSONAL_UNMARKED)
        .extracting(Alert::subject)
        .containsExactlyInAnyOrder("ho_ten", "so_cccd");
    assertThat(policies.classed(slug)).isEmpty();
    policies.classify(slug, Map.of("ho_ten", Sensitivity.PERSONAL_BASIC), "test");
    reviewing.review(slug);
    assertThat(quality.alerts(slug, 10))
        .extracting(alert -> alert.subject() + " " + alert.isOpen())
        .contains("ho_ten false", "so_cccd true");
  }

  @Test
  void findsRowsAndDatasetsThatRepeat() {
    var slug = "so-y-te.chat-luong-lap";
    load(
        slug,
        people("")
            + "N1,TRAN VAN 7,Ben Tre ,7\nN2,Trần  Văn 8,Bến Tre,8\nN3,Trần Văn 8,Bến Tre,9\n");
    var repeats = quality.repeats(slug).orElseThrow();
    assertThat(repeats.rows()).isEqualTo(2);
    assertThat(repeats.examples()).hasSize(2).allMatch(group -> group.rows() == 2);
    assertThat(repeats.examples().getFirst().one()).contains("Ben Tre");
    var same = "so-y-te.chat-luong-lap-lai";
    load(same, people(""));
    assertThat(quality.similar(same)).extracting(Similar::dataset).containsExactly(slug);
    var other = "so-y-te.chat-luong-khac";
    load(other, people("khác "));
    assertThat(quality.similar(other)).isEmpty();
  }

  @Test
  void findsRowsThatAreMisspeltAndTakesNoOthersForIt() {
    var slug = "so-y-te.chat-luong-sai-chinh-ta";
    load(
        slug,
        people("")
            + "N1,Nguyễn Hữu Phước,Châu Thành,71\nN2,Nguyen Hữu Phướt,Châu Thành,71\n"
            + "N3,Nguyễn Hữu Phước,Châu Thanh,73\nN4,Nguyễn Hữu Phương,Châu Thành,74\n"
            + "N5,Trạm bơm số 17,Mỏ Cày,75\nN6,Trạm bơm số 18,Mỏ Cày,75\n");
    var alike = quality.repeats(slug).orElseThrow().alike();
    assertThat(alike.rows()).isEqualTo(1);
    assertThat(alike.examples())
        .singleElement()
        .satisfies(pair -> {
          assertThat(pair.one()).contains("Phước");
          assertThat(pair.other()).contains("Phướt");
        });
    var usual = "so-y-te.chat-luong-ten-gan-nhau";
    var lines = new StringBuilder("ma_so,ten_thon,noi_o,nam\n");
    for (var letter = 'a'; letter <= 'z'; letter++) {
      lines.append(letter).append(",Thôn Phú Lộc ").append(letter).append(",Bến Tre,2025\n");
    }
    load(usual, lines.toString());
    assertThat(quality.repeats(usual).orElseThrow().alike().rows()).isZero();
  }

  /** Fifty people; of another kind their names, codes and figures are others. */
  private static String people(String kind) {
    var lines = new StringBuilder("ma_so,ho_ten,noi_o,tuoi\n");
    for (var i = 0; i < 50; i++) {
      lines.append(kind).append('M').append(i).append(",Trần Văn ").append(kind).append(i);
      lines.append(",Bến Tre,").append(kind.isEmpty() ? i : i + 500).append('\n');
    }
    return lines.toString();
  }

  private void load(String slug, String csv) {
    var run = new Loaded(ingest, access).load(slug, csv, Classification.OPEN);
    var snapshot = run.snapshot().orElseThrow();
    Eventually.until(
        () -> quality.find(slug).map(Profile::snapshot).orElse(-1L), Predicate.isEqual(snapshot));
  }

  private void forget(String slug) {
    jdbc.sql("delete from quality_profile where dataset = :slug").param("slug", slug).update();
  }

  private long jobs(String slug) {
    return jdbc.sql("select count(*) from quality_job where task_instance like :slug")
        .param("slug", slug + "%")
        .query(Long.class)
        .single();
  }

  private static String table(int from, int nameless) {
    var lines = new StringBuilder("ma,ten,so_luong\n");
    for (var i = 0; i < 200; i++) {
      var name = i % nameless == 1 && nameless > 3 ? "" : "Trạm " + i;
      lines.append("M").append(1000 + i).append(',').append(name).append(',').append(from + i);
      lines.append('\n');
    }
    return lines.toString();
  }
}
