package vn.phusa.share.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Policies;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Weight;
import vn.phusa.base.access.Weights;
import vn.phusa.base.account.AccountFigures;
import vn.phusa.base.account.Accounts;

/** No rule, no mark and nobody, for rooms that only need such doors to be there. */
final class NoPolicies implements Policies, Accounts, Weights {

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public Rule save(Rule rule, String principal) {
    return rule;
  }

  @Override
  public void remove(String rule, String principal) {}

  @Override
  public Decision explain(Protected subject, Principal reader, Environment environment) {
    return new Decision(Optional.empty(), List.of());
  }

  @Override
  public Map<String, Sensitivity> classed(String dataset) {
    return Map.of();
  }

  @Override
  public void classify(String dataset, Map<String, Sensitivity> columns, String principal) {}

  @Override
  public void ensure(
      String id, String name, @Nullable String agency, Set<Role> roles, String password) {}

  @Override
  public List<Principal> all() {
    return List.of();
  }

  @Override
  public Optional<Principal> find(String id) {
    return Optional.empty();
  }

  @Override
  public Map<String, String> emails() {
    return Map.of();
  }

  @Override
  public AccountFigures figures() {
    return new AccountFigures(0, 0, 0, 0, 0, 0);
  }

  @Override
  public String wayBack(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> firstWelcome() {
    return Optional.empty();
  }

  @Override
  public Weight of(String dataset) {
    return Weight.ORDINARY;
  }

  @Override
  public void mark(String dataset, Weight weight, String principal) {}
}
