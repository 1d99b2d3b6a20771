package vn.phusa.base.register.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.phusa.base.law.Law;
import vn.phusa.base.register.inner.Standing;
import vn.phusa.base.safeguard.Outcome;
import vn.phusa.base.safeguard.Outcome.State;
import vn.phusa.base.safeguard.Requirement;
import vn.phusa.base.safeguard.Safeguard;
import vn.phusa.testing.House;

/** What several rooms measured, put together with the law. */
class StandingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final String SENTENCE = "journal.safeguard.forward.off";

  @Test
  void showsEveryRequirementAlsoThoseThatNothingMeasures() {
    var all = with().all(DAY, Locale.ENGLISH);
    assertThat(all).extracting(Standing::requirement).containsExactly(Requirement.values());
    assertThat(of(all, Requirement.SECOND_FACTOR).state()).isEqualTo(State.UNKNOWN);
    assertThat(of(all, Requirement.NETWORK_ZONES).state()).isEqualTo(State.ORGANISATIONAL);
  }

  @Test
  void theWorstOfSeveralCounts() {
    var all =
        with(
                () -> List.of(Outcome.good(Requirement.DATABASE, SENTENCE)),
                () -> List.of(Outcome.weak(Requirement.DATABASE, SENTENCE)),
                () -> List.of(Outcome.unknown(Requirement.RUNTIME, SENTENCE)),
                () -> List.of(Outcome.good(Requirement.RUNTIME, SENTENCE)))
            .all(DAY, Locale.ENGLISH);
    assertThat(of(all, Requirement.DATABASE).state()).isEqualTo(State.WEAK);
    assertThat(of(all, Requirement.DATABASE).found()).hasSize(2);
    assertThat(of(all, Requirement.RUNTIME).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void oneThatFailsLeavesTheOthers() {
    var all =
        with(
                () -> {
                  throw new IllegalStateException("broken");
                },
                () -> List.of(Outcome.good(Requirement.DATABASE, SENTENCE)))
            .all(DAY, Locale.ENGLISH);
    assertThat(of(all, Requirement.DATABASE).state()).isEqualTo(State.GOOD);
  }

  @Test
  void everyRequirementRestsOnAText() {
    assertThat(with().all(DAY, Locale.ENGLISH))
        .allSatisfy(standing ->
            assertThat(standing.grounds()).as(standing.requirement().name()).isNotEmpty());
  }

  private static Standings with(Safeguard... safeguards) {
    var beans = new StaticListableBeanFactory();
    for (var safeguard : safeguards) {
      beans.addBean("safeguard" + beans.getBeanDefinitionCount(), safeguard);
    }
    return new Standings(beans.getBeanProvider(Safeguard.class), House.bean(Law.class));
  }

  private static Standing of(List<Standing> all, Requirement requirement) {
    return all.stream()
        .filter(standing -> standing.requirement() == requirement)
        .findFirst()
        .orElseThrow();
  }
}
