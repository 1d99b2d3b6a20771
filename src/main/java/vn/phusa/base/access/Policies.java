package vn.phusa.base.access;

import java.util.List;
import java.util.Map;

/** The rules of access and what columns hold: data that stewards keep. Everything is journalled. */
public interface Policies {

  /** All rules, in the order in which they are asked. */
  List<Rule> rules();

  /**
   * Adds a rule at its position or changes the one of its id; the others make room.
   *
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#RULE_INVALID}
   */
  Rule save(Rule rule, String principal);

  /**
   * @throws vn.phusa.base.problem.Problem {@link AccessCode#RULE_MISSING}
   */
  void remove(String rule, String principal);

  /** What somebody would see, and why; gives nothing and leaves no grant. */
  Decision explain(Protected subject, Principal principal, Environment environment);

  /** Columns of a dataset that hold something protected; the others are free. */
  Map<String, Sensitivity> classed(String dataset);

  /** Says what columns of a dataset hold, all at once; those left out are free. */
  void classify(String dataset, Map<String, Sensitivity> columns, String principal);
}
