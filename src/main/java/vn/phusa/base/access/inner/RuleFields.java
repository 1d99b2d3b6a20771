package vn.phusa.base.access.inner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Rule.Outcome;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.access.Use;

/**
 * A rule as its form shows it.
 *
 * @param rule empty for a new one
 * @param last the place behind all rules that there are
 */
public record RuleFields(Optional<Rule> rule, int last) {

  /** Codes of which rows are shown. */
  public static final List<String> SCOPES = List.of("all", "own-agency", "own-unit");

  public String id() {
    return rule.map(Rule::id).orElse("");
  }

  public String title() {
    return rule.map(Rule::title).orElse("");
  }

  public String law() {
    return rule.map(Rule::law).orElse("");
  }

  public int position() {
    return rule.map(Rule::position).orElse(last);
  }

  public boolean enabled() {
    return rule.map(Rule::enabled).orElse(true);
  }

  /** The narrowest circle until another is chosen. */
  public Rule.Circle circle() {
    return rule.map(found -> found.who().circle()).orElse(Rule.Circle.OWNER);
  }

  public boolean has(Role role) {
    return rule.filter(found -> found.who().roles().contains(role)).isPresent();
  }

  public boolean has(Classification level) {
    return rule.filter(found -> found.what().classifications().contains(level)).isPresent();
  }

  public boolean has(Use use) {
    return rule.filter(found -> found.when().uses().contains(use)).isPresent();
  }

  public boolean has(Purpose purpose) {
    return rule.filter(found -> found.when().purposes().contains(purpose.id())).isPresent();
  }

  public String agencies() {
    return rule.map(found -> joined(found.who().agencies())).orElse("");
  }

  public String owners() {
    return rule.map(found -> joined(found.what().owners())).orElse("");
  }

  public String datasets() {
    return rule.map(found -> joined(found.what().datasets())).orElse("");
  }

  public String networks() {
    return rule.map(found -> joined(found.when().networks())).orElse("");
  }

  public String from() {
    return rule.flatMap(found -> found.when().from()).map(Object::toString).orElse("");
  }

  public String to() {
    return rule.flatMap(found -> found.when().to()).map(Object::toString).orElse("");
  }

  public boolean refused() {
    return rule.filter(found -> found.outcome() instanceof Outcome.Refused).isPresent();
  }

  /** Hidden until something else is chosen, but for what no law protects. */
  public Treatment treatment(Sensitivity sensitivity) {
    var chosen = granted().map(outcome -> outcome.columns().get(sensitivity));
    var free = rule.isEmpty() && sensitivity == Sensitivity.FREE;
    return chosen.orElseGet(() -> free ? new Treatment.Shown() : new Treatment.Hidden());
  }

  public String rowScope() {
    return switch (scope()) {
      case RowScope.All() -> "all";
      case RowScope.OwnAgency(var ignored) -> "own-agency";
      case RowScope.OwnUnit(var ignored) -> "own-unit";
    };
  }

  public String rowColumn() {
    return switch (scope()) {
      case RowScope.All() -> "";
      case RowScope.OwnAgency(var column) -> column;
      case RowScope.OwnUnit(var column) -> column;
    };
  }

  public int smallestGroup() {
    return granted().map(Outcome.Granted::smallestGroup).orElse(0);
  }

  private RowScope scope() {
    return granted().map(Outcome.Granted::rows).orElseGet(RowScope.All::new);
  }

  private Optional<Outcome.Granted> granted() {
    return rule.map(Rule::outcome)
        .filter(Outcome.Granted.class::isInstance)
        .map(Outcome.Granted.class::cast);
  }

  private static String joined(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(", "));
  }
}
