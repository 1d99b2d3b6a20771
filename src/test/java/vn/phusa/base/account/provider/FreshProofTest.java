package vn.phusa.base.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FreshProofTest {

  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void holdsForFiveMinutesAndForThePersonAlone() {
    FreshProof.keep(request, "an", NOW);
    assertThat(FreshProof.holds(request, "an", NOW.plusSeconds(299))).isTrue();
    assertThat(FreshProof.holds(request, "an", NOW.plusSeconds(300))).isFalse();
    assertThat(FreshProof.holds(request, "binh", NOW)).isFalse();
  }

  @Test
  void countsFromTheSignInAtTheProviderAndNotFromTheComingHere() {
    FreshProof.keep(request, "an", NOW.minusSeconds(3_600));
    assertThat(FreshProof.holds(request, "an", NOW)).isFalse();
  }

  @Test
  void bearsAClockThatIsALittleAheadAndNoOther() {
    FreshProof.keep(request, "an", NOW.plusSeconds(20));
    assertThat(FreshProof.holds(request, "an", NOW)).isTrue();
    FreshProof.keep(request, "an", NOW.plusSeconds(3_600));
    assertThat(FreshProof.holds(request, "an", NOW)).isFalse();
  }

  @Test
  void isNoneWhenTheProviderDoesNotSay() {
    FreshProof.keep(request, "an", NOW);
    FreshProof.keep(request, "an", null);
    assertThat(FreshProof.holds(request, "an", NOW)).isFalse();
    assertThat(FreshProof.holds(new MockHttpServletRequest(), "an", NOW)).isFalse();
  }
}
