package vn.phusa.store.lake.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.Summary;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Plan;

/**
 * A summary of the rows of a plan. Each column is read once: a statement takes so many columns that
 * the engine's memory holds what it gathers for them.
 */
record SummaryPass(Plan plan) {

  private static final int AT_ONCE = 40;
  private static final long SAMPLED = 100_000;
  private static final long SHOWN = 2_000;
  private static final JsonMapper JSON = new JsonMapper();

  Summary over(Session session) {
    var told = new ArrayList<ColumnSummary>();
    var rows = plan.rows();
    var sampled = rows;
    var columns = plan.visible();
    // Without a column there is still a number of rows.
    for (var from = 0; from == 0 || from < columns.size(); from += AT_ONCE) {
      var part = columns.subList(from, Math.min(columns.size(), from + AT_ONCE));
      var answer = session.call(sql -> sql.fetchSingle(select(part)));
      rows = answer.get("n", long.class);
      sampled = answer.get("k", long.class);
      told.addAll(IntStream.range(0, part.size()).mapToObj(at -> read(answer, at)).toList());
    }
    return new Summary(plan.snapshot(), rows, sampled, told);
  }

  private static ColumnSummary read(Record answer, int at) {
    return JSON.readValue(answer.get("c" + at, String.class), ColumnSummary.class);
  }

  private Select<?> select(List<FieldColumn> columns) {
    var passes =
        IntStream.range(0, columns.size())
            .mapToObj(at -> new ColumnPass(columns.get(at), at, step(SAMPLED) == 1))
            .toList();
    var computed = new ArrayList<SelectFieldOrAsterisk>();
    computed.add(DSL.count().as("n"));
    computed.add(DSL.count().filterWhere(ColumnPass.SAMPLED).as("k"));
    passes.forEach(pass -> computed.addAll(pass.computed()));
    var told = new ArrayList<SelectFieldOrAsterisk>();
    told.add(DSL.field(DSL.name("n")));
    told.add(DSL.field(DSL.name("k")));
    passes.forEach(
        pass -> told.add(DSL.field("cast({0} as varchar)", pass.told()).as(DSL.name(pass.name()))));
    return DSL.select(told).from(DSL.select(computed).from(rows(columns)).asTable("a"));
  }

  private org.jooq.Table<?> rows(List<FieldColumn> columns) {
    var seen = new SeenRows(plan);
    var fields = new ArrayList<SelectFieldOrAsterisk>();
    columns.forEach(column -> fields.add(DSL.field(DSL.name("t", column.id()))));
    fields.add(every(step(SAMPLED)).as("sampled"));
    fields.add(every(step(SHOWN)).as("shown"));
    return DSL.select(fields).from(seen.table()).where(seen.notDeleted()).asTable("s");
  }

  private long step(long wanted) {
    return Math.max(1, plan.rows() / wanted);
  }

  /** Neither the first rows nor every hundredth: rows stand in an order that means something. */
  private Field<?> every(long step) {
    if (step == 1 || plan.files().isEmpty()) {
      return DSL.field("true");
    }
    return DSL.field(
        "hash({0}, {1}) % {2} = 0",
        DSL.field(DSL.name("t", "file_index")),
        DSL.field(DSL.name("t", "file_row_number")),
        DSL.inline(step));
  }
}
