package vn.phusa.base.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Reach;
import vn.phusa.base.access.Rule;

/** A reader who is narrowed to some datasets knows of what he would know of without, among them. */
class NarrowedReachTest {

  private static final int ROUNDS = 20_000;

  @Test
  void holdsWhatTheWholeReachHoldsAmongTheseDatasets() {
    var known = 0;
    for (var seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomRules(seed);
      var engine = new FirstMatch(random.rules(5));
      var reach = engine.reach(random.principal(), random.environment());
      var datasets = random.datasets();
      var only = Set.of(datasets.getFirst().dataset(), "khong.co");
      for (var subject : datasets) {
        var expected = knows(reach, subject) && only.contains(subject.dataset());
        assertThat(knows(reach.within(only), subject)).as("seed %s", seed).isEqualTo(expected);
        known += expected ? 1 : 0;
      }
    }
    assertThat(known).isGreaterThan(ROUNDS / 20);
  }

  private static boolean knows(Reach reach, Protected subject) {
    return reach.steps().stream()
        .filter(step -> fits(step.what(), subject))
        .filter(step ->
            step.within()
                .map(own -> subject.agency().equals(own) || subject.agency().startsWith(own + "."))
                .orElse(true))
        .findFirst()
        .filter(Reach.Step::known)
        .isPresent();
  }

  private static boolean fits(Rule.What what, Protected subject) {
    return (what.classifications().isEmpty()
            || what.classifications().contains(subject.classification()))
        && (what.owners().isEmpty()
            || what.owners().stream()
                .anyMatch(
                    one -> subject.agency().equals(one) || subject.agency().startsWith(one + ".")))
        && (what.datasets().isEmpty() || what.datasets().contains(subject.dataset()));
  }
}
