package vn.phusa.base.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.testing.House;

/** Rules and classes of columns as they are kept. */
class StoredPoliciesTest {

  private final Policies policies = House.bean(Policies.class);
  private final List<Rule> before = policies.rules();

  @AfterEach
  void putBack() {
    var kept = before.stream().map(Rule::id).toList();
    policies.rules().stream()
        .filter(rule -> !kept.contains(rule.id()))
        .forEach(rule -> policies.remove(rule.id(), "test"));
    before.stream()
        .sorted(Comparator.comparingInt(Rule::position))
        .forEach(rule -> policies.save(rule, "test"));
    assertThat(policies.rules()).isEqualTo(before);
  }

  @Test
  void keepsARuleAsItWasSaved() {
    for (var rule : new RandomRules(11).rules(8)) {
      assertThat(policies.save(rule.at(2), "test")).isEqualTo(rule.at(2));
      assertThat(policies.rules().get(1)).isEqualTo(rule.at(2));
    }
  }

  @Test
  void numbersTheRulesInTheirOrder() {
    policies.save(rule("them").at(99), "test");
    assertThat(policies.rules().getLast().id()).isEqualTo("them");
    policies.save(rule("them").at(1), "test");
    assertThat(policies.rules().getFirst().id()).isEqualTo("them");
    assertThat(policies.rules().stream().map(Rule::position))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, before.size() + 1).boxed().toList());
    policies.remove("them", "test");
    assertThat(policies.rules()).isEqualTo(before);
  }

  @Test
  void writesWhoChangedARuleIntoTheJournal() {
    policies.save(rule("ghi-nhat-ky"), "quan.tri");
    var entry = House.bean(Journal.class).about("ghi-nhat-ky", 1).getFirst().entry();
    assertThat(entry.principal()).isEqualTo("quan.tri");
    assertThat(entry.action()).isEqualTo("access.rule.saved");
  }

  @Test
  void refusesARuleThatCannotBeKept() {
    refused(rule("Không Phải Mã"), "id");
    var somewhere =
        new Rule.When(
            Set.of(), Set.of(), Set.of("mang-noi-bo"), Optional.empty(), Optional.empty());
    refused(with(somewhere, granted(0, new RowScope.All())), "networks");
    refused(with(Rule.When.always(), granted(1, new RowScope.All())), "smallestGroup");
    refused(with(Rule.When.always(), granted(0, new RowScope.OwnUnit("xa; drop"))), "rowColumn");
    assertThat(policies.rules()).isEqualTo(before);
  }

  @Test
  void saysThatARuleIsMissing() {
    assertThatThrownBy(() -> policies.remove("khong-co", "test"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(AccessCode.RULE_MISSING));
  }

  @Test
  void knowsAtOnceWhatAnotherProcessChanged() {
    assertThat(policies.classed("so-y-te.nguoi-benh")).isEmpty();
    var other = JdbcClient.create(House.bean(DataSource.class));
    other
        .sql("insert into access_column values ('so-y-te.nguoi-benh', 'cccd', 'PERSONAL_BASIC')")
        .update();
    other.sql("update access_revision set revision = revision + 1").update();
    assertThat(policies.classed("so-y-te.nguoi-benh"))
        .isEqualTo(Map.of("cccd", Sensitivity.PERSONAL_BASIC));
    policies.classify("so-y-te.nguoi-benh", Map.of("cccd", Sensitivity.FREE), "test");
    assertThat(policies.classed("so-y-te.nguoi-benh")).isEmpty();
  }

  private void refused(Rule rule, String field) {
    assertThatThrownBy(() -> policies.save(rule, "test"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(AccessCode.RULE_INVALID);
              assertThat(problem.getMessage()).contains(field);
            });
  }

  private static Rule rule(String id) {
    return new Rule(
        id,
        1,
        "Thử",
        "",
        false,
        new Rule.Who(Rule.Circle.OWNER, Set.of(), Set.of()),
        new Rule.What(Set.of(), Set.of(), Set.of()),
        Rule.When.always(),
        new Rule.Outcome.Refused());
  }

  private static Rule with(Rule.When when, Rule.Outcome outcome) {
    var rule = rule("thu");
    return new Rule(rule.id(), 1, rule.title(), "", true, rule.who(), rule.what(), when, outcome);
  }

  private static Rule.Outcome granted(int group, RowScope rows) {
    return new Rule.Outcome.Granted(Map.of(Sensitivity.FREE, new Treatment.Shown()), rows, group);
  }
}
