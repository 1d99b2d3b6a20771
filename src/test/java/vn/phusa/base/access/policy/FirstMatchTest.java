package vn.phusa.base.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Rule;

/** The engine against a slow model that asks every question of every rule. */
class FirstMatchTest {

  private static final int ROUNDS = 20_000;

  @Test
  void decidesAsTheModelDoes() throws UnknownHostException {
    var granted = 0;
    for (var seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomRules(seed);
      var rules = random.rules(5);
      var subject = random.datasets().getFirst();
      var principal = random.principal();
      var environment = random.environment();
      var decided = new FirstMatch(rules).decide(subject, principal, environment);
      var expected = model(rules, subject, principal, environment);
      assertThat(decided.rule()).as("seed %s", seed).isEqualTo(expected);
      granted += decided.granted().isPresent() ? 1 : 0;
    }
    // Neither side of the comparison is empty.
    assertThat(granted).isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
  }

  @Test
  void reachesWhatItWouldDecideToShow() {
    for (var seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomRules(seed);
      var engine = new FirstMatch(random.rules(5));
      var principal = random.principal();
      var environment = random.environment();
      var reach = engine.reach(principal, environment);
      for (var subject : random.datasets()) {
        var known =
            reach.steps().stream()
                .filter(step -> fits(step.what(), subject))
                .filter(step -> step.within().map(own -> below(subject.agency(), own)).orElse(true))
                .findFirst()
                .filter(step -> step.known())
                .isPresent();
        var shown = engine.decide(subject, principal, environment).granted().isPresent();
        assertThat(known).as("seed %s, %s", seed, subject).isEqualTo(shown);
      }
    }
  }

  @Test
  void saysOfEachRuleWhyItDoesNotApply() {
    var rules = new RandomRules(7).rules(5);
    var random = new RandomRules(8);
    var decision =
        new FirstMatch(rules)
            .decide(random.datasets().getFirst(), Principal.anonymous(), random.environment());
    var passed = decision.steps().size() - (decision.rule().isPresent() ? 1 : 0);
    assertThat(decision.steps().subList(0, passed))
        .noneMatch(step -> step.answer() == Decision.Answer.APPLIES);
    decision
        .rule()
        .ifPresent(rule -> assertThat(decision.steps().getLast().rule()).isEqualTo(rule));
  }

  private static Optional<Rule> model(
      List<Rule> rules, Protected subject, Principal principal, Environment environment)
      throws UnknownHostException {
    for (var rule : rules) {
      var own = principal.agency().orElse("none");
      var circle =
          switch (rule.who().circle()) {
            case ANYONE -> true;
            case STATE_AGENCY -> principal.agency().isPresent();
            case OWNER -> principal.agency().isPresent() && below(subject.agency(), own);
          };
      var roles = rule.who().roles();
      var role = roles.isEmpty() || roles.stream().anyMatch(one -> principal.roles().contains(one));
      var agencies = rule.who().agencies();
      var agency = agencies.isEmpty() || agencies.stream().anyMatch(one -> below(own, one));
      var uses = rule.when().uses();
      var use = uses.isEmpty() || uses.contains(environment.use());
      var purposes = rule.when().purposes();
      var purpose = purposes.isEmpty() || purposes.contains(environment.purpose().orElse("none"));
      var early =
          rule.when().from().isPresent() && environment.day().isBefore(rule.when().from().get());
      var late = rule.when().to().isPresent() && environment.day().isAfter(rule.when().to().get());
      var network = rule.when().networks().isEmpty() || inside(rule.when().networks(), environment);
      if (rule.enabled()
          && circle
          && role
          && agency
          && use
          && purpose
          && !early
          && !late
          && network
          && fits(rule.what(), subject)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Rule.What what, Protected subject) {
    return (what.classifications().isEmpty()
            || what.classifications().contains(subject.classification()))
        && (what.owners().isEmpty()
            || what.owners().stream().anyMatch(one -> below(subject.agency(), one)))
        && (what.datasets().isEmpty() || what.datasets().contains(subject.dataset()));
  }

  /** Part by part, as a person reads codes. */
  private static boolean below(String code, String above) {
    var parts = List.of(code.split("\\."));
    var wanted = List.of(above.split("\\."));
    return parts.size() >= wanted.size() && parts.subList(0, wanted.size()).equals(wanted);
  }

  /** The few networks of {@link RandomRules}, by their first bytes. */
  private static boolean inside(Set<String> networks, Environment environment)
      throws UnknownHostException {
    if (environment.address().isEmpty()) {
      return false;
    }
    var bytes = InetAddress.getByName(environment.address().get()).getAddress();
    return (networks.contains("10.0.0.0/8") && bytes.length == 4 && bytes[0] == 10)
        || (networks.contains("192.168.1.7") && environment.address().get().equals("192.168.1.7"))
        || (networks.contains("2001:db8::/32") && bytes.length == 16 && bytes[0] == 0x20);
  }
}
