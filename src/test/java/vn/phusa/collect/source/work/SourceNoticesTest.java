package vn.phusa.collect.source.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.account.Accounts;
import vn.phusa.base.notice.inner.Inbox;
import vn.phusa.base.notice.inner.Line;
import vn.phusa.base.notice.inner.Place;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Sources;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.web.Registry;
import vn.phusa.testing.Eventually;
import vn.phusa.testing.WholeHouse;

/** Who answers for a source is told once what is wrong with it, and that it is well again. */
@WholeHouse
class SourceNoticesTest {

  private static final String PASSWORD = "mot-mat-khau-dai";

  @Autowired Sources sources;
  @Autowired Accounts accounts;
  @Autowired Inbox inbox;
  @Autowired Lateness late;
  @Autowired JdbcClient jdbc;

  private Registry registry;
  private Source source;

  @BeforeEach
  void begin() throws Exception {
    registry = new Registry();
    accounts.ensure("tin-chu", "Chủ", "H61.10", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("tin-ban", "Bạn", "H61.10", Set.of(Role.OFFICER), PASSWORD);
    accounts.ensure("tin-xem", "Xem", "H61.10", Set.of(Role.LEADER), PASSWORD);
    source = scheduled(accounts.find("tin-chu").orElseThrow());
    fetched(Standing.State.GOOD);
  }

  @AfterEach
  void end() {
    registry.close();
    sources.remove(source.id(), accounts.find("tin-chu").orElseThrow());
  }

  @Test
  void aSourceThatNeedsAPersonSaysSoOnceAndSaysWhenItIsWell() {
    assertThat(codes("tin-chu")).isEmpty();
    registry.status = 403;
    fetched(Standing.State.STUCK);
    fetched(Standing.State.STUCK);
    assertThat(codes("tin-chu")).containsExactly("STUCK.SIGN_IN_REFUSED");
    assertThat(lines("tin-chu").getFirst().times()).isEqualTo(1);
    assertThat(lines("tin-chu").getFirst().news().values()).containsExactly(source.title());
    // The colleague answers for the agency's data too; who only reads is not told.
    assertThat(codes("tin-ban")).containsExactly("STUCK.SIGN_IN_REFUSED");
    assertThat(codes("tin-xem")).isEmpty();
    registry.status = 200;
    fetched(Standing.State.GOOD);
    fetched(Standing.State.GOOD);
    assertThat(codes("tin-chu")).containsExactly("WELL", "STUCK.SIGN_IN_REFUSED");
    assertThat(lines("tin-chu").getFirst().times()).isEqualTo(1);
    assertThat(lines("tin-chu").getLast().endedAt()).isPresent();
  }

  @Test
  void aSourceThatIsLateSaysWhyOnce() {
    registry.status = 500;
    fetched(Standing.State.RETRYING);
    late.look();
    assertThat(codes("tin-chu")).isEmpty();
    jdbc.sql("update source set due = now() - interval '1 hour' where id = :id")
        .param("id", source.id())
        .update();
    late.look();
    late.look();
    assertThat(codes("tin-chu")).containsExactly("LATE.SOURCE_FAILED");
    assertThat(lines("tin-chu").getFirst().times()).isEqualTo(1);
    registry.status = 200;
    fetched(Standing.State.GOOD);
    late.look();
    assertThat(codes("tin-chu")).containsExactly("WELL", "LATE.SOURCE_FAILED");
  }

  @Test
  void rowsThatWereHeldBackAreTold() {
    var rows = new StringBuilder("[");
    for (var number = 3; number < 60; number++) {
      rows.append("{\"so\": ").append(number).append(", \"ten\": \"Xã\"},");
    }
    registry.rows = rows + "{\"so\": \"không rõ\", \"ten\": \"Xã\"}]";
    fetched(Standing.State.GOOD);
    assertThat(codes("tin-chu")).containsExactly("QUARANTINED");
    assertThat(lines("tin-chu").getFirst().news().values()).containsExactly(source.title(), "1");
    assertThat(lines("tin-chu").getFirst().news().place()).startsWith("/console/runs/");
  }

  @Test
  void aRemovedSourceEndsItsTrouble() {
    registry.status = 403;
    fetched(Standing.State.STUCK);
    sources.remove(source.id(), accounts.find("tin-chu").orElseThrow());
    assertThat(codes("tin-chu")).containsExactly("REMOVED", "STUCK.SIGN_IN_REFUSED");
  }

  private Source scheduled(Principal owner) {
    var connected =
        sources.connect(
            "http",
            "Sổ " + UUID.randomUUID().toString().substring(0, 8),
            Map.of("url", registry.url(), "keyHeader", "X-API-Key", "secret", Registry.KEY),
            owner);
    return sources.schedule(
        new Source(
            connected.id(),
            connected.title(),
            "http",
            Map.of("records", sources.browse(connected.id()).getFirst().name()),
            "so-y-te.tin-" + UUID.randomUUID().toString().substring(0, 8),
            "replace",
            List.of(),
            new Rhythm.Every(Duration.ofDays(1)),
            false,
            "",
            owner.id(),
            true),
        owner);
  }

  private void fetched(Standing.State wanted) {
    var before = sources.load(source.id()).standing().lastTry();
    sources.fetchNow(source.id(), accounts.find("tin-chu").orElseThrow());
    var after =
        Eventually.until(
            () -> sources.load(source.id()).standing(),
            standing ->
                !standing.lastTry().equals(before) && standing.state() != Standing.State.FETCHING);
    assertThat(after.state()).as("%s", after).isEqualTo(wanted);
  }

  /** Of this source's notices, the newest first. */
  private List<String> codes(String person) {
    return lines(person).stream()
        .map(line -> line.news().code().substring("source.notice.".length()))
        .toList();
  }

  private List<Line> lines(String person) {
    return inbox.page(new Inbox.Wanted(person, false, Place.START, 100)).stream()
        .filter(line -> line.news().topic().startsWith("source/" + source.id()))
        .toList();
  }
}
