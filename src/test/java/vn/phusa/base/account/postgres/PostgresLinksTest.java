package vn.phusa.base.account.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.account.AccountCode;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.TestDatabase;

class PostgresLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final JdbcClient client = TestDatabase.clientWith("access");
  private final PostgresLinks links = at(NOW);

  @Test
  void opensOnce() {
    var token = token(links.make(null));
    assertThat(links.look(token).person()).isNull();
    assertThat(links.use(token).person()).isNull();
    spent(() -> links.use(token));
    spent(() -> links.look(token));
  }

  @Test
  void opensForOneOfManyThatComeAtOnce() throws Exception {
    var token = token(links.make(null));
    try (var callers = Executors.newFixedThreadPool(8)) {
      var uses =
          IntStream.range(0, 16).<Callable<Boolean>>mapToObj(n -> () -> used(token)).toList();
      var opened = callers.invokeAll(uses).stream().filter(use -> use.resultNow()).count();
      assertThat(opened).isEqualTo(1);
    }
  }

  @Test
  void endsAfterADay() {
    var token = token(links.make(null));
    assertThat(at(NOW.plus(Duration.ofHours(23))).look(token).person()).isNull();
    spent(() -> at(NOW.plus(Duration.ofHours(24))).use(token));
  }

  @Test
  void endsTheLinkBeforeIt() {
    var first = token(links.make(null));
    links.make(null);
    spent(() -> links.look(first));
  }

  @Test
  void keepsNoLinkItself() {
    var token = token(links.make(null));
    var stored = client.sql("select hash from one_time_link").query(String.class).single();
    assertThat(stored).isNotEqualTo(token).hasSize(64);
  }

  private boolean used(String token) {
    try {
      links.use(token);
      return true;
    } catch (Problem spent) {
      return false;
    }
  }

  private PostgresLinks at(Instant instant) {
    return new PostgresLinks(client, Clock.fixed(instant, ZoneOffset.UTC));
  }

  private static String token(String path) {
    return path.substring("/welcome/".length());
  }

  private static void spent(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(AccountCode.LINK_SPENT));
  }
}
