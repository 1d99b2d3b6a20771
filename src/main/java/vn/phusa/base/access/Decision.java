package vn.phusa.base.access;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say, and why.
 *
 * @param rule the one that decided; empty when none applied, which refuses
 * @param steps the rules that were asked, in order, the deciding one last
 */
public record Decision(Optional<Rule> rule, List<Step> steps) {

  public Decision {
    steps = List.copyOf(steps);
  }

  /** What is shown; empty when it is refused. */
  public Optional<Rule.Outcome.Granted> granted() {
    return rule.map(Rule::outcome)
        .filter(Rule.Outcome.Granted.class::isInstance)
        .map(Rule.Outcome.Granted.class::cast);
  }

  /** A rule that was asked. */
  public record Step(Rule rule, Answer answer) {}

  /** What a rule answered: that it applies, or the first of its conditions that does not hold. */
  public enum Answer {
    APPLIES,
    DISABLED,
    OTHER_CIRCLE,
    OTHER_ROLE,
    OTHER_AGENCY,
    OTHER_CLASSIFICATION,
    OTHER_OWNER,
    OTHER_DATASET,
    OTHER_USE,
    OTHER_PURPOSE,
    OTHER_NETWORK,
    OTHER_DAY
  }
}
