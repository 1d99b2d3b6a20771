package vn.phusa.store.lake.duckdb;

import java.util.List;
import org.jooq.Select;
import org.jooq.impl.DSL;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Plan;

/** Finds rows of a plan that repeat in some columns. */
record RepeatPass(Plan plan, List<String> columns) {

  static final int EXAMPLES = 3;

  Repeats over(Session session) {
    var looked = plan.visible().stream().filter(one -> columns.contains(one.id())).toList();
    if (looked.isEmpty()) {
      return Repeats.none();
    }
    return session.call(sql -> {
      var found = sql.fetch(select(looked));
      var extra = found.isEmpty() ? 0 : found.getFirst().get("extra", long.class);
      var groups =
          found.map(row ->
              new Repeats.Group(
                  row.get("n", long.class),
                  row.get("one", String.class),
                  row.get("other", String.class)));
      return new Repeats(extra, groups, new AlikePass(plan, looked).over(sql));
    });
  }

  private Select<?> select(List<FieldColumn> looked) {
    var seen = new SeenRows(plan);
    var rows =
        DSL.select(ComparedText.said(looked).as("said"), ComparedText.shown(looked).as("shown"))
            .from(seen.table())
            .where(seen.notDeleted())
            .asTable("r");
    var count = DSL.count();
    var groups =
        DSL.select(
                count.as("n"),
                DSL.field("min(shown)").as("one"),
                DSL.field("max(shown)").as("other"))
            .from(rows)
            .groupBy(DSL.field(DSL.name("said")))
            .having(count.gt(1))
            .asTable("g");
    return DSL.select(
            DSL.field("n"),
            DSL.field("one"),
            DSL.field("other"),
            DSL.field("cast(sum(n) over () - count(*) over () as bigint)").as("extra"))
        .from(groups)
        .orderBy(DSL.field("n").desc(), DSL.field("one"))
        .limit(DSL.inline(EXAMPLES));
  }
}
