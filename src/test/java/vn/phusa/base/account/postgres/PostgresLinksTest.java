package vn.phusa.base.account.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
    var key = key(links.make(null));
    assertThat(links.look(key).person()).isNull();
    assertThat(links.use(key).person()).isNull();
    spent(() -> links.use(key));
    spent(() -> links.look(key));
  }

  @Test
  void opensForOneOfManyThatComeAtOnce() throws Exception {
    var key = key(links.make(null));
    try (var callers = Executors.newFixedThreadPool(8)) {
      var uses = IntStream.range(0, 16).<Callable<Boolean>>mapToObj(n -> () -> used(key)).toList();
      var opened = callers.invokeAll(uses).stream().filter(use -> use.resultNow()).count();
      assertThat(opened).isEqualTo(1);
    }
  }

  @Test
  void endsAfterADay() {
    var key = key(links.make(null));
    assertThat(at(NOW.plus(Duration.ofHours(23))).look(key).person()).isNull();
    spent(() -> at(NOW.plus(Duration.ofHours(24))).use(key));
  }

  @Test
  void endsTheLinkBeforeIt() {
    var first = key(links.make(null));
    links.make(null);
    spent(() -> links.look(first));
  }

  @Test
  void keepsNoLinkItselfAndLetsNobodyInWithWhatItKeeps() {
    var secret = secret(links.make(null));
    var stored = client.sql("select hash from one_time_link").query(String.class).single();
    assertThat(stored).isNotEqualTo(secret).hasSize(64);
    spent(() -> links.look(links.key(stored)));
  }

  @Test
  void knowsALinkHoweverItIsPasted() {
    var path = links.make(null);
    var secret = secret(path);
    for (var pasted :
        List.of(
            secret,
            path,
            "#" + secret,
            "https://dulieu.tayninh.gov.vn" + path,
            "  https://dulieu.tayninh.gov.vn" + path + "\r\n",
            "https://dulieu.tayninh.gov.vn/welcome/" + secret,
            "https://dulieu.tayninh.gov.vn/welcome#\r\n"
                + secret.substring(0, 20)
                + "\r\n"
                + secret.substring(20))) {
      assertThat(links.look(links.key(pasted)).person()).as(pasted).isNull();
    }
    for (var wrong :
        List.of("", "#", "/welcome#", path + "x", path.substring(0, path.length() - 1))) {
      spent(() -> links.look(links.key(wrong)));
    }
  }

  /** 256 bits in base64url; two are never alike. */
  @Test
  void makesSecretsThatCannotBeGuessed() {
    var secrets = IntStream.range(0, 200).mapToObj(n -> secret(links.make(null))).toList();
    assertThat(secrets).doesNotHaveDuplicates().allMatch(one -> one.matches("[A-Za-z0-9_-]{43}"));
  }

  private boolean used(String key) {
    try {
      links.use(key);
      return true;
    } catch (Problem spent) {
      return false;
    }
  }

  private PostgresLinks at(Instant instant) {
    return new PostgresLinks(client, Clock.fixed(instant, ZoneOffset.UTC));
  }

  private static String secret(String path) {
    assertThat(path).startsWith("/welcome#");
    return path.substring("/welcome#".length());
  }

  private String key(String path) {
    return links.key(path);
  }

  private static void spent(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(AccountCode.LINK_SPENT));
  }
}
