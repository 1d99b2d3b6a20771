package vn.phusa.base.access.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Slug;

/** A rule as the form sends it. */
record RuleForm(MultiValueMap<String, String> fields) {

  Rule read() {
    var title = text("title");
    return new Rule(
        text("id").isEmpty() ? Slug.of(title) : text("id"),
        number("position"),
        title,
        text("law"),
        fields.containsKey("enabled"),
        new Rule.Who(
            one("circle", Rule.Circle::valueOf), all("roles", Role::valueOf), listed("agencies")),
        new Rule.What(
            all("classifications", Classification::valueOf), listed("owners"), listed("datasets")),
        new Rule.When(
            all("uses", Use::valueOf),
            all("purposes", Function.identity()),
            listed("networks"),
            day("from"),
            day("to")),
        outcome());
  }

  private Rule.Outcome outcome() {
    if (text("outcome").equals("refused")) {
      return new Rule.Outcome.Refused();
    }
    var columns = new EnumMap<Sensitivity, Treatment>(Sensitivity.class);
    for (var sensitivity : Sensitivity.values()) {
      var field = "treatment-" + sensitivity.name().toLowerCase(Locale.ROOT);
      var treatment = Treatment.of(text(field)).orElseThrow(() -> invalid(field));
      columns.put(sensitivity, treatment);
    }
    return new Rule.Outcome.Granted(columns, scope(), number("smallestGroup"));
  }

  private RowScope scope() {
    return switch (text("rowScope")) {
      case "all" -> new RowScope.All();
      case "own-agency" -> new RowScope.OwnAgency(text("rowColumn"));
      case "own-unit" -> new RowScope.OwnUnit(text("rowColumn"));
      default -> throw invalid("rowScope");
    };
  }

  private String text(String field) {
    return Optional.ofNullable(fields.getFirst(field)).orElse("").strip();
  }

  private int number(String field) {
    var text = text(field);
    if (!text.matches("\\d{0,6}")) {
      throw invalid(field);
    }
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private Optional<LocalDate> day(String field) {
    try {
      return text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(field)));
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, AccessCode.RULE_INVALID, field, text(field));
    }
  }

  /** Values with commas or spaces between them. */
  private Set<String> listed(String field) {
    return Arrays.stream(text(field).split("[,;\\s]+"))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  private <T> Set<T> all(String field, Function<String, T> read) {
    var values = fields.getOrDefault(field, List.of());
    try {
      return values.stream().map(read).collect(Collectors.toSet());
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, AccessCode.RULE_INVALID, field, String.join(", ", values));
    }
  }

  private <T> T one(String field, Function<String, T> read) {
    try {
      return read.apply(text(field));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, AccessCode.RULE_INVALID, field, text(field));
    }
  }

  private Problem invalid(String field) {
    return new Problem(AccessCode.RULE_INVALID, field, text(field));
  }
}
