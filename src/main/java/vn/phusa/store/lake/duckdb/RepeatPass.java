package vn.phusa.store.lake.duckdb;

import java.util.List;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.SqlTypes;

/** Finds rows of a plan that repeat in some columns. */
record RepeatPass(Plan plan, List<String> columns) {

  private static final int EXAMPLES = 3;
  private static final int LONGEST = 300;

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
      return new Repeats(extra, groups);
    });
  }

  private Select<?> select(List<FieldColumn> looked) {
    var seen = new SeenRows(plan);
    var said = DSL.field("concat_ws(chr(31), {0})", DSL.list(texts(looked, true)));
    var shown =
        DSL.field(
            "left(concat_ws(' | ', {0}), {1})",
            DSL.list(texts(looked, false)), DSL.inline(LONGEST));
    var rows =
        DSL.select(said.as("said"), shown.as("shown"))
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

  private static List<Field<String>> texts(List<FieldColumn> looked, boolean folded) {
    return looked.stream()
        .map(column ->
            folded
                ? folded(column)
                : DSL.field("coalesce({0}, '')", SQLDataType.VARCHAR, text(column)))
        .toList();
  }

  /** Numbers and days as they are: of a sign or a point less they are others. */
  private static Field<String> folded(FieldColumn column) {
    var text = text(column);
    return column.type() == ColumnType.TEXT
        ? DSL.field(
            "coalesce(regexp_replace(replace(strip_accents(lower({0})), 'đ', 'd'), '[^a-z0-9]+', '',"
                + " 'g'), '')",
            SQLDataType.VARCHAR, text)
        : DSL.field("coalesce({0}, '')", SQLDataType.VARCHAR, text);
  }

  private static Field<String> text(FieldColumn column) {
    return DSL.field(
        "cast({0} as varchar)",
        SQLDataType.VARCHAR, DSL.field(DSL.name("t", column.id()), SqlTypes.of(column.type())));
  }
}
