package vn.phusa.base.access.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Decision.Answer;
import vn.phusa.base.access.Decision.Step;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Reach;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Rule.Circle;

/**
 * Asks rules in order; the first that applies decides. One rule decides alone, so that what
 * somebody sees can always be told by one name, and no union of two rules shows more than either.
 *
 * @param rules in the order in which they are asked
 */
record FirstMatch(List<Rule> rules) {

  FirstMatch {
    rules = List.copyOf(rules);
  }

  Decision decide(Protected subject, Principal principal, Environment environment) {
    var steps = new ArrayList<Step>();
    for (var rule : rules) {
      var answer = answer(rule, subject, principal, environment);
      steps.add(new Step(rule, answer));
      if (answer == Answer.APPLIES) {
        return new Decision(Optional.of(rule), steps);
      }
    }
    return new Decision(Optional.empty(), steps);
  }

  /** Which datasets the same rules let somebody know of, without asking for each. */
  Reach reach(Principal principal, Environment environment) {
    var steps = new ArrayList<Reach.Step>();
    for (var rule : rules) {
      if (reader(rule, principal, environment) == Answer.APPLIES) {
        var owner = rule.who().circle() == Circle.OWNER;
        var within = owner ? principal.agency() : Optional.<String>empty();
        var known = rule.outcome() instanceof Rule.Outcome.Granted;
        steps.add(new Reach.Step(rule.what(), within, known, everyRow(rule.outcome())));
      }
    }
    return new Reach(steps);
  }

  private static boolean everyRow(Rule.Outcome outcome) {
    return outcome instanceof Rule.Outcome.Granted granted
        && granted.rows() instanceof RowScope.All
        && granted.smallestGroup() == 0;
  }

  private static Answer answer(
      Rule rule, Protected subject, Principal principal, Environment environment) {
    var reader = reader(rule, principal, environment);
    if (reader != Answer.APPLIES) {
      return reader;
    }
    if (rule.who().circle() == Circle.OWNER && !principal.covers(subject.agency())) {
      return Answer.OTHER_CIRCLE;
    }
    return what(rule.what(), subject);
  }

  /** What of a rule can be said without a dataset. */
  private static Answer reader(Rule rule, Principal principal, Environment environment) {
    if (!rule.enabled()) {
      return Answer.DISABLED;
    }
    var who = who(rule.who(), principal);
    return who == Answer.APPLIES ? when(rule.when(), environment) : who;
  }

  private static Answer who(Rule.Who who, Principal principal) {
    if (who.circle() != Circle.ANYONE && principal.agency().isEmpty()) {
      return Answer.OTHER_CIRCLE;
    }
    if (!who.roles().isEmpty() && who.roles().stream().noneMatch(principal::has)) {
      return Answer.OTHER_ROLE;
    }
    var agencies = who.agencies();
    return agencies.isEmpty() || principal.agency().filter(own -> among(own, agencies)).isPresent()
        ? Answer.APPLIES
        : Answer.OTHER_AGENCY;
  }

  private static Answer when(Rule.When when, Environment environment) {
    if (!when.uses().isEmpty() && !when.uses().contains(environment.use())) {
      return Answer.OTHER_USE;
    }
    if (!when.purposes().isEmpty()
        && environment.purpose().filter(when.purposes()::contains).isEmpty()) {
      return Answer.OTHER_PURPOSE;
    }
    if (!when.networks().isEmpty() && !inside(when, environment)) {
      return Answer.OTHER_NETWORK;
    }
    var day = environment.day();
    var early = when.from().filter(day::isBefore).isPresent();
    var late = when.to().filter(day::isAfter).isPresent();
    return early || late ? Answer.OTHER_DAY : Answer.APPLIES;
  }

  private static boolean inside(Rule.When when, Environment environment) {
    return environment
        .address()
        .filter(address ->
            when.networks().stream()
                .anyMatch(network -> new IpAddressMatcher(network).matches(address)))
        .isPresent();
  }

  private static Answer what(Rule.What what, Protected subject) {
    var levels = what.classifications();
    if (!levels.isEmpty() && !levels.contains(subject.classification())) {
      return Answer.OTHER_CLASSIFICATION;
    }
    if (!what.owners().isEmpty() && !among(subject.agency(), what.owners())) {
      return Answer.OTHER_OWNER;
    }
    return what.datasets().isEmpty() || what.datasets().contains(subject.dataset())
        ? Answer.APPLIES
        : Answer.OTHER_DATASET;
  }

  private static boolean among(String code, Set<String> agencies) {
    return agencies.stream().anyMatch(above -> code.equals(above) || code.startsWith(above + "."));
  }
}
