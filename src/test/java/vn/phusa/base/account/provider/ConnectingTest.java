package vn.phusa.base.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class ConnectingTest {

  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

  private final MockHttpSession session = new MockHttpSession();

  @Test
  void countsOnceAndTenMinutesLong() {
    Connecting.begin(session, "an", NOW);
    assertThat(Connecting.take(session, NOW.plus(Duration.ofMinutes(9)))).contains("an");
    assertThat(Connecting.take(session, NOW.plus(Duration.ofMinutes(9)))).isEmpty();
  }

  @Test
  void isForgottenAfterTenMinutes() {
    Connecting.begin(session, "an", NOW);
    assertThat(Connecting.take(session, NOW.plus(Duration.ofMinutes(10)))).isEmpty();
  }
}
