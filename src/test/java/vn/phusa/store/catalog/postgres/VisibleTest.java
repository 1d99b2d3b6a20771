package vn.phusa.store.catalog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.Row4;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import vn.phusa.base.access.Environment;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Use;
import vn.phusa.base.access.inner.Rules;
import vn.phusa.base.access.policy.RandomRules;
import vn.phusa.base.access.policy.RulesOf;
import vn.phusa.testing.TestDatabase;

/** A search finds the very datasets that the rules, asked one by one, let be read. */
class VisibleTest {

  @Test
  void findsWhatTheRulesLetBeRead() {
    DataSource database = TestDatabase.with();
    var sql = DSL.using(database, SQLDialect.POSTGRES);
    for (var seed = 0; seed < 300; seed++) {
      var random = new RandomRules(seed);
      Rules rules = RulesOf.list(random.rules(5));
      var principal = random.principal();
      var now =
          new Environment(Use.VIEW, Optional.empty(), LocalDate.of(2026, 11, 28), Optional.empty());
      var datasets = random.datasets();
      var table =
          DSL.values(
                  datasets.stream()
                      .map(one ->
                          DSL.row(one.dataset(), one.agency(), one.classification().name(), true))
                      .toArray(Row4[]::new))
              .as("d", "slug", "agency", "classification", "updated_at");
      var found =
          sql.select(DSL.field(DSL.name("slug"), String.class))
              .from(table)
              .where(Visible.within(rules.reach(principal, now)))
              .fetchSet(0, String.class);
      var expected =
          datasets.stream()
              .filter(one -> rules.decide(one, principal, now).granted().isPresent())
              .map(Protected::dataset)
              .collect(Collectors.toSet());
      assertThat(found).as("seed %s", seed).isEqualTo(expected);
    }
  }
}
