package vn.phusa.base.access.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Reach;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.inner.Rules;

/**
 * The rules and classes of columns as of the newest revision: one small question to the database
 * for each use, the rest only when something has changed, whichever process changed it.
 */
@Component
class Remembered implements Rules {

  private final Revision revision;
  private final RuleTable rules;
  private final ColumnTable columns;
  private final PurposeTable purposes;
  private volatile @Nullable State state;

  Remembered(Revision revision, RuleTable rules, ColumnTable columns, PurposeTable purposes) {
    this.revision = revision;
    this.rules = rules;
    this.columns = columns;
    this.purposes = purposes;
  }

  private State now() {
    var newest = revision.current();
    var known = state;
    if (known != null && known.revision == newest) {
      return known;
    }
    var read =
        new State(newest, new FirstMatch(rules.all()), new ConcurrentHashMap<>(), purposes.all());
    state = read;
    return read;
  }

  @Override
  public Decision decide(Protected subject, Principal principal, Environment environment) {
    return now().rules.decide(subject, principal, environment);
  }

  @Override
  public Reach reach(Principal principal, Environment environment) {
    return now().rules.reach(principal, environment);
  }

  @Override
  public Map<String, Sensitivity> classed(String dataset) {
    return now().classed.computeIfAbsent(dataset, columns::of);
  }

  List<Rule> all() {
    return now().rules.rules();
  }

  List<Purpose> purposes() {
    return now().purposes;
  }

  /** What holds at one revision. */
  private record State(
      long revision,
      FirstMatch rules,
      Map<String, Map<String, Sensitivity>> classed,
      List<Purpose> purposes) {}
}
