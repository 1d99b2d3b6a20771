package vn.phusa.store.catalog.postgres;

import static vn.phusa.store.catalog.postgres.Columns.AGENCY;
import static vn.phusa.store.catalog.postgres.Columns.CLASSIFICATION;
import static vn.phusa.store.catalog.postgres.Columns.SLUG;
import static vn.phusa.store.catalog.postgres.Columns.UPDATED;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Reach;
import vn.phusa.base.access.Rule;

/** The reach of a visitor as a condition on datasets. */
final class Visible {

  private Visible() {}

  static Condition within(Reach reach) {
    var known = (Condition) DSL.falseCondition();
    for (var step : reach.steps().reversed()) {
      var fits = fits(step);
      known = step.known() ? fits.or(known) : fits.not().and(known);
    }
    return known;
  }

  /** Names what a reach covers, for keys of remembered answers. */
  static String key(Reach reach) {
    return within(reach).toString();
  }

  private static Condition fits(Reach.Step step) {
    return what(step.what()).and(step.within().map(Visible::below).orElseGet(DSL::trueCondition));
  }

  private static Condition what(Rule.What what) {
    var levels = what.classifications().stream().map(Enum::name).sorted().toList();
    return leveled(levels)
        .and(
            what.owners().stream()
                .sorted()
                .map(Visible::below)
                .reduce(Condition::or)
                .orElseGet(DSL::trueCondition))
        .and(oneOf(SLUG, what.datasets().stream().sorted().toList()));
  }

  /** What has no data yet is as internal, whatever it will be ({@code Dataset.subject}). */
  private static Condition leveled(Collection<String> levels) {
    if (levels.isEmpty()) {
      return DSL.trueCondition();
    }
    var known = UPDATED.isNotNull().and(CLASSIFICATION.in(levels));
    return levels.contains(Classification.INTERNAL.name()) ? known.or(UPDATED.isNull()) : known;
  }

  private static Condition oneOf(Field<String> field, Collection<String> values) {
    return values.isEmpty() ? DSL.trueCondition() : field.in(values);
  }

  private static Condition below(String agency) {
    return AGENCY.eq(agency).or(AGENCY.startsWith(agency + "."));
  }
}
