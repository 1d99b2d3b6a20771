package vn.phusa.base.access.policy;

import java.util.List;
import java.util.Map;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Reach;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.inner.Rules;

/** The engine over a list of rules that a test made. */
public final class RulesOf {

  private RulesOf() {}

  public static Rules list(List<Rule> rules) {
    var engine = new FirstMatch(rules);
    return new Rules() {
      @Override
      public Decision decide(Protected subject, Principal principal, Environment environment) {
        return engine.decide(subject, principal, environment);
      }

      @Override
      public Reach reach(Principal principal, Environment environment) {
        return engine.reach(principal, environment);
      }

      @Override
      public Map<String, Sensitivity> classed(String dataset) {
        return Map.of();
      }
    };
  }
}
