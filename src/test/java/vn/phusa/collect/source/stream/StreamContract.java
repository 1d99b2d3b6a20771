package vn.phusa.collect.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.collect.source.ConnectorContract;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.Standing;
import vn.phusa.testing.Eventually;

/** What streams keep besides: they are followed all the time, for as long as somebody wants it. */
abstract class StreamContract extends ConnectorContract {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Autowired private JdbcClient jdbc;

  @Test
  void isFollowedAllTheTimeUntilItIsPausedOrRemoved() throws Exception {
    add(1, 3);
    var connected = sources.connect(connector(), "Thử", reaching(), access.system());
    var source = ready(connected, new Rhythm.Always());
    Eventually.until(() -> taken(source), number -> number == 1);
    add(4, 4);
    Eventually.until(SOON, () -> numbers(source), found -> found.contains(4L));
    sources.pause(source.id(), access.system());
    Eventually.until(SOON, () -> state(source), Standing.State.GOOD::equals);
    add(5, 5);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    sources.resume(source.id(), access.system());
    Eventually.until(SOON, () -> numbers(source), found -> found.contains(5L));
    sources.remove(source.id(), access.system());
    Eventually.until(SOON, () -> jobs(source), left -> left == 0);
    assertThat(numbers(source)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
  }

  private long taken(Source source) {
    return sources.handed(source.id(), 9).stream()
        .filter(handed -> handed.fate() == Fate.TAKEN)
        .count();
  }

  private Standing.State state(Source source) {
    return sources.load(source.id()).standing().state();
  }

  /** A turn that is going on has its job until it ends. */
  private int jobs(Source source) {
    return jdbc.sql("select count(*) from source_job where task_instance = :source")
        .param("source", source.id())
        .query(Integer.class)
        .single();
  }
}
