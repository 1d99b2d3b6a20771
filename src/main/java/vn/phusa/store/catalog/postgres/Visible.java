package vn.phusa.store.catalog.postgres;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;

/**
 * The rules of {@link vn.phusa.base.access.Access#mayRead} for {@link
 * vn.phusa.store.catalog.Dataset#subject} as a condition on datasets.
 */
final class Visible {

  private static final String SYSTEM = "system";
  private static final Field<String> CLASSIFICATION =
      DSL.field(DSL.name("classification"), SQLDataType.VARCHAR);
  private static final Field<String> AGENCY = DSL.field(DSL.name("agency"), SQLDataType.VARCHAR);
  private static final Field<?> UPDATED = DSL.field(DSL.name("updated_at"));

  private Visible() {}

  static Condition to(Principal visitor) {
    if (seesAll(visitor)) {
      return DSL.noCondition();
    }
    var open = CLASSIFICATION.eq(Classification.OPEN.name()).and(UPDATED.isNotNull());
    return covered(visitor)
        .map(own -> open.or(AGENCY.eq(own)).or(AGENCY.startsWith(own + ".")))
        .orElse(open);
  }

  /** Names what a visitor sees, for keys of remembered answers. */
  static String key(Principal visitor) {
    return seesAll(visitor) ? "*" : covered(visitor).orElse("");
  }

  private static boolean seesAll(Principal visitor) {
    return visitor.id().equals(SYSTEM) || visitor.has(Role.STEWARD);
  }

  /** The agency whose internal datasets, and those below it, a person sees. */
  private static Optional<String> covered(Principal visitor) {
    return visitor.agency().filter(own -> visitor.has(Role.OFFICER) || visitor.has(Role.LEADER));
  }
}
