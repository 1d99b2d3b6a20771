package vn.phusa.base.access.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;

/** Rules and classes of columns in PostgreSQL. */
@Component
class StoredPolicies implements Policies {

  private final RuleTable rules;
  private final ColumnTable columns;
  private final Revision revision;
  private final Remembered remembered;
  private final Journal journal;

  StoredPolicies(
      RuleTable rules,
      ColumnTable columns,
      Revision revision,
      Remembered remembered,
      Journal journal) {
    this.rules = rules;
    this.columns = columns;
    this.revision = revision;
    this.remembered = remembered;
    this.journal = journal;
  }

  @Override
  public List<Rule> rules() {
    return remembered.all();
  }

  @Override
  @Transactional
  public Rule save(Rule rule, String principal) {
    new RuleCheck(rule).check();
    revision.next();
    var order = without(rule.id());
    var place = Math.clamp(rule.position() - 1L, 0, order.size());
    order.add(place, rule);
    rules.replace(order);
    record(
        principal, "access.rule.saved", rule.id(), Map.of("position", Integer.toString(place + 1)));
    return rules.all().get(place);
  }

  @Override
  @Transactional
  public void remove(String rule, String principal) {
    revision.next();
    var order = without(rule);
    if (order.size() == rules.all().size()) {
      throw new Problem(AccessCode.RULE_MISSING, rule);
    }
    rules.replace(order);
    record(principal, "access.rule.removed", rule, Map.of());
  }

  private List<Rule> without(String id) {
    return new ArrayList<>(rules.all().stream().filter(rule -> !rule.id().equals(id)).toList());
  }

  @Override
  public Decision explain(Protected subject, Principal principal, Environment environment) {
    return remembered.decide(subject, principal, environment);
  }

  @Override
  public Map<String, Sensitivity> classed(String dataset) {
    return remembered.classed(dataset);
  }

  @Override
  @Transactional
  public void classify(String dataset, Map<String, Sensitivity> classes, String principal) {
    revision.next();
    var kept = new TreeMap<>(classes);
    kept.values().removeIf(sensitivity -> sensitivity == Sensitivity.FREE);
    columns.replace(dataset, kept);
    record(principal, "access.columns.classed", dataset, Map.of("columns", kept.toString()));
  }

  private void record(String principal, String action, String subject, Map<String, String> facts) {
    journal.append(new Entry(principal, action, subject, facts));
  }
}
