package vn.phusa.share.portal.inner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

  @Test
  void countsDaysByTheVietnameseCalendar() {
    var lastNight = Instant.parse("2026-11-19T16:59:00Z");
    assertThat(Freshness.of(lastNight, NOW, "daily", Optional.empty()))
        .isEqualTo(new Freshness(1, false));
  }

  @Test
  void isLateWhenItsTurnHasPassed() {
    var january = Instant.parse("2026-01-05T03:00:00Z");
    assertThat(Freshness.of(january, NOW, "monthly", Optional.empty()).late()).isTrue();
    assertThat(Freshness.of(january, NOW, "yearly", Optional.empty()).late()).isFalse();
    assertThat(Freshness.of(january, NOW, "irregular", Optional.empty()).late()).isFalse();
    assertThat(Freshness.of(january, NOW, "irregular", Optional.of(30)).late()).isTrue();
  }
}
