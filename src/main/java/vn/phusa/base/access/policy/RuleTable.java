package vn.phusa.base.access.policy;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.RowScope;
import vn.phusa.base.access.Rule;
import vn.phusa.base.access.Rule.Outcome;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.base.access.Use;

/** The table {@code access_rule}. */
@Component
class RuleTable {

  private static final String INSERT =
      """
      insert into access_rule (
        id, position, title, law, enabled, circle, roles, agencies, classifications, owners,
        datasets, uses, purposes, networks, valid_from, valid_to, granted, free, personal_basic,
        personal_sensitive, business_secret, row_scope, row_column, smallest_group)
      values (
        :id, :position, :title, :law, :enabled, :circle, :roles, :agencies, :classifications,
        :owners, :datasets, :uses, :purposes, :networks, :from, :to, :granted, :free, :personal_basic,
        :personal_sensitive, :business_secret, :scope, :column, :group)
      """;

  private final JdbcClient client;

  RuleTable(JdbcClient client) {
    this.client = client;
  }

  List<Rule> all() {
    return client
        .sql("select * from access_rule order by position")
        .query((row, number) -> rule(row))
        .list();
  }

  /** Puts these rules in place of those that there are, numbered in their order. */
  void replace(List<Rule> rules) {
    client.sql("delete from access_rule").update();
    for (var i = 0; i < rules.size(); i++) {
      insert(rules.get(i), i + 1);
    }
  }

  private void insert(Rule rule, int position) {
    var statement =
        client
            .sql(INSERT)
            .param("id", rule.id())
            .param("position", position)
            .param("title", rule.title())
            .param("law", rule.law())
            .param("enabled", rule.enabled())
            .param("circle", rule.who().circle().name())
            .param("roles", names(rule.who().roles()))
            .param("agencies", sorted(rule.who().agencies()))
            .param("classifications", names(rule.what().classifications()))
            .param("owners", sorted(rule.what().owners()))
            .param("datasets", sorted(rule.what().datasets()))
            .param("uses", names(rule.when().uses()))
            .param("purposes", sorted(rule.when().purposes()))
            .param("networks", sorted(rule.when().networks()))
            .param("from", rule.when().from().map(Date::valueOf).orElse(null))
            .param("to", rule.when().to().map(Date::valueOf).orElse(null));
    outcome(statement, rule.outcome()).update();
  }

  private static JdbcClient.StatementSpec outcome(
      JdbcClient.StatementSpec statement, Outcome outcome) {
    var granted = outcome instanceof Outcome.Granted found ? found : null;
    for (var sensitivity : Sensitivity.values()) {
      statement.param(sensitivity.name().toLowerCase(Locale.ROOT), treatment(granted, sensitivity));
    }
    var scope = granted == null ? new RowScope.All() : granted.rows();
    return statement
        .param("granted", granted != null)
        .param("group", granted == null ? 0 : granted.smallestGroup())
        .param("scope", scopeName(scope))
        .param("column", scopeColumn(scope));
  }

  private static String treatment(Outcome.@Nullable Granted granted, Sensitivity sensitivity) {
    return granted == null
        ? new Treatment.Hidden().code()
        : granted.columns().getOrDefault(sensitivity, new Treatment.Hidden()).code();
  }

  private static String scopeName(RowScope scope) {
    return switch (scope) {
      case RowScope.All() -> "all";
      case RowScope.OwnAgency(var ignored) -> "own-agency";
      case RowScope.OwnUnit(var ignored) -> "own-unit";
    };
  }

  private static String scopeColumn(RowScope scope) {
    return switch (scope) {
      case RowScope.All() -> "";
      case RowScope.OwnAgency(var column) -> column;
      case RowScope.OwnUnit(var column) -> column;
    };
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        row.getString("id"),
        row.getInt("position"),
        row.getString("title"),
        row.getString("law"),
        row.getBoolean("enabled"),
        new Rule.Who(
            Rule.Circle.valueOf(row.getString("circle")),
            values(row.getArray("roles"), Role::valueOf),
            values(row.getArray("agencies"), Function.identity())),
        new Rule.What(
            values(row.getArray("classifications"), Classification::valueOf),
            values(row.getArray("owners"), Function.identity()),
            values(row.getArray("datasets"), Function.identity())),
        new Rule.When(
            values(row.getArray("uses"), Use::valueOf),
            values(row.getArray("purposes"), Function.identity()),
            values(row.getArray("networks"), Function.identity()),
            day(row.getDate("valid_from")),
            day(row.getDate("valid_to"))),
        outcome(row));
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    if (!row.getBoolean("granted")) {
      return new Outcome.Refused();
    }
    var columns = new EnumMap<Sensitivity, Treatment>(Sensitivity.class);
    for (var sensitivity : Sensitivity.values()) {
      var code = row.getString(sensitivity.name().toLowerCase(Locale.ROOT));
      columns.put(sensitivity, Treatment.of(code).orElseGet(Treatment.Hidden::new));
    }
    return new Outcome.Granted(Map.copyOf(columns), scope(row), row.getInt("smallest_group"));
  }

  private static RowScope scope(ResultSet row) throws SQLException {
    var column = row.getString("row_column");
    return switch (row.getString("row_scope")) {
      case "own-agency" -> new RowScope.OwnAgency(column);
      case "own-unit" -> new RowScope.OwnUnit(column);
      default -> new RowScope.All();
    };
  }

  private static Optional<LocalDate> day(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toLocalDate);
  }

  private static <T> Set<T> values(Array array, Function<String, T> read) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).map(read).collect(Collectors.toSet());
  }

  private static String[] names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static String[] sorted(Collection<String> values) {
    return values.stream().sorted().toArray(String[]::new);
  }
}
