package vn.phusa.base.access.inner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phusa.base.access.Purpose;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.text.Words;

/**
 * A rule in words that a steward reads.
 *
 * @param purposes all that there are
 */
public record RuleWords(Words words, List<Purpose> purposes) {

  /** Treatments that the form offers; one that a rule has besides is added to them. */
  private static final List<String> USUAL =
      List.of(
          "shown",
          "hidden",
          "partial:3",
          "partial:4",
          "pseudonym",
          "generalised:2",
          "generalised:10",
          "generalised:1000");

  public String who(Rule rule) {
    var parts = new ArrayList<String>();
    parts.add(words.of("access.circle." + rule.who().circle().name()));
    parts.add(named("access.role.", rule.who().roles()));
    parts.add(String.join(", ", sorted(rule.who().agencies())));
    return joined(parts);
  }

  public String what(Rule rule) {
    var what = rule.what();
    var parts = new ArrayList<String>();
    parts.add(named("access.classification.", what.classifications()));
    parts.add(String.join(", ", sorted(what.owners())));
    parts.add(String.join(", ", sorted(what.datasets())));
    var said = joined(parts);
    return said.isEmpty() ? words.of("access.policies.what.any") : said;
  }

  /** Empty for a rule that always holds. */
  public String when(Rule rule) {
    var when = rule.when();
    var parts = new ArrayList<String>();
    parts.add(named("access.use.", when.uses()));
    parts.add(titles(when.purposes()));
    parts.add(String.join(", ", sorted(when.networks())));
    when.from().ifPresent(day -> parts.add(words.of("access.policies.from", day.toString())));
    when.to().ifPresent(day -> parts.add(words.of("access.policies.to", day.toString())));
    return joined(parts);
  }

  /** One line for each kind of column, and for rows and groups where they are narrowed. */
  public List<String> outcome(Rule rule) {
    return switch (rule.outcome()) {
      case Rule.Outcome.Refused() -> List.of(words.of("access.policies.refused"));
      case Rule.Outcome.Granted granted -> granted(granted);
    };
  }

  private List<String> granted(Rule.Outcome.Granted granted) {
    var lines = new ArrayList<String>();
    for (var sensitivity : Sensitivity.values()) {
      var treatment = granted.columns().getOrDefault(sensitivity, new Treatment.Hidden());
      lines.add(
          words.of("access.sensitivity." + sensitivity.name()) + ": " + treatment.said(words));
    }
    switch (granted.rows()) {
      case RowScope.All() -> {}
      case RowScope.OwnAgency(var column) ->
          lines.add(words.of("access.rows.own-agency.of", column));
      case RowScope.OwnUnit(var column) -> lines.add(words.of("access.rows.own-unit.of", column));
    }
    if (granted.smallestGroup() > 0) {
      lines.add(words.of("access.policies.group.of", granted.smallestGroup()));
    }
    return lines;
  }

  public List<Treatment> choices(Treatment chosen) {
    var choices = new ArrayList<>(USUAL);
    if (!choices.contains(chosen.code())) {
      choices.add(chosen.code());
    }
    return choices.stream().flatMap(code -> Treatment.of(code).stream()).toList();
  }

  private String named(String prefix, Collection<? extends Enum<?>> values) {
    return values.stream()
        .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
        .map(value -> words.of(prefix + value.name()))
        .collect(Collectors.joining(", "));
  }

  private String titles(Set<String> ids) {
    return purposes.stream()
        .filter(purpose -> ids.contains(purpose.id()))
        .map(Purpose::title)
        .collect(Collectors.joining(", "));
  }

  private static List<String> sorted(Collection<String> values) {
    return values.stream().sorted().toList();
  }

  private static String joined(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
