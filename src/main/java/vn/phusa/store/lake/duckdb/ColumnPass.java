package vn.phusa.store.lake.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.SqlTypes;

/**
 * One column of a summary: the aggregates that a pass computes for it, and the text (JSON) that
 * they become. What costs much for each value is asked of sampled rows alone; {@code CASE} keeps
 * the engine from computing it for the others.
 *
 * @param at place of the column in the pass; aggregates are named by it
 * @param everyRow all rows are sampled
 */
record ColumnPass(FieldColumn column, int at, boolean everyRow) {

  static final Condition SAMPLED = DSL.condition("s.sampled");
  private static final Condition SHOWN = DSL.condition("s.shown");

  private static final int LONGEST = 200;
  private static final String QUANTILES =
      "[0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8,"
          + " 0.85, 0.9, 0.95, 1]";

  /** Squares of greater numbers are none any more. */
  private static final String GREATEST = "1e150";

  private static final String SHAPE =
      "regexp_replace(regexp_replace(regexp_replace({0}, '[\\p{Lu}\\p{Lt}]+', 'A', 'g'),"
          + " '[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}]+', 'a', 'g'), '[0-9]+', '9', 'g')";

  private static final String MOST_FREQUENT =
      "list_transform(list_slice(list_sort(list_transform(map_entries({0}), lambda x: struct_pack(n :="
          + " -cast(x.value as bigint), v := x.key))), 1, 20), lambda x: struct_pack(\"value\" := x.v,"
          + " \"count\" := -x.n))";

  private static final String SKETCH =
      "list_slice(list_sort(list_transform(map_keys({0}), lambda x: cast(hash(x) >> 1 as"
          + " bigint))), 1, 64)";

  /** What the pass computes. */
  List<Field<?>> computed() {
    var wanted = new ArrayList<Field<?>>();
    wanted.add(as("c", DSL.count(raw())));
    if (column.type() == ColumnType.GEOMETRY) {
      return wanted;
    }
    wanted.add(as("d", distinct()));
    wanted.add(as("lo", DSL.min(raw())));
    wanted.add(as("hi", DSL.max(raw())));
    var text = sampled(DSL.field("left({0}, {1})", text(raw()), DSL.inline(LONGEST)));
    wanted.add(as("f", DSL.field("histogram({0})", text)));
    wanted.add(as("v", DSL.count(text)));
    wanted.add(as("x", DSL.field("list({0}) filter (where {1})", shown(), shown().isNotNull())));
    if (isText()) {
      wanted.add(as("l0", DSL.field("min(length({0}))", raw())));
      wanted.add(as("l1", DSL.field("max(length({0}))", raw())));
      var start = DSL.field("left({0}, {1})", raw(), DSL.inline(LONGEST));
      wanted.add(as("p", DSL.field("histogram({0})", sampled(DSL.field(SHAPE, start)))));
    }
    if (isCounted()) {
      wanted.add(
          as("q", DSL.field("quantile_disc({0}, " + QUANTILES + ")", sampled(measurable()))));
    }
    if (isNumber()) {
      wanted.add(as("m", DSL.field("avg({0})", measurable())));
      wanted.add(as("sd", DSL.field("stddev_samp({0})", measurable())));
    }
    return wanted;
  }

  /** The column as {@link vn.phusa.store.lake.ColumnSummary} in JSON, from what was computed. */
  Field<?> told() {
    var nothing = DSL.inline((String) null);
    var empty = DSL.sql("[]");
    var geometry = column.type() == ColumnType.GEOMETRY;
    return DSL.field(
        "to_json(struct_pack(\"column\" := {0}, \"type\" := {1}, \"present\" := {2}, \"distinct\" :="
            + " {3}, \"spread\" := struct_pack(\"least\" := {4}, \"most\" := {5}, \"mean\" := {6},"
            + " \"deviation\" := {7}, \"quantiles\" := coalesce({8}, [])), \"lengths\" :="
            + " struct_pack(\"shortest\" := coalesce({9}, 0), \"longest\" := coalesce({10}, 0)),"
            + " \"sample\" := struct_pack(\"values\" := {11}, \"frequent\" := coalesce({12}, []),"
            + " \"shapes\" := coalesce({13}, []), \"examples\" := coalesce({14}, []), \"sketch\" :="
            + " coalesce({15}, []))))",
        DSL.inline(column.id()),
        DSL.inline(column.type().name()),
        part("c"),
        geometry ? DSL.inline(0) : DSL.least(part("d"), part("c")),
        geometry ? nothing : bound("lo"),
        geometry ? nothing : bound("hi"),
        isNumber() ? part("m") : nothing,
        isNumber() ? part("sd") : nothing,
        isCounted() ? part("q") : empty,
        isText() ? part("l0") : DSL.inline(0),
        isText() ? part("l1") : DSL.inline(0),
        geometry ? DSL.inline(0) : part("v"),
        geometry ? empty : DSL.field(MOST_FREQUENT, part("f")),
        isText() ? DSL.field(MOST_FREQUENT, part("p")) : empty,
        geometry ? empty : part("x"),
        geometry ? empty : DSL.field(SKETCH, part("f")));
  }

  String name() {
    return "c" + at;
  }

  private Field<?> bound(String part) {
    return DSL.field(
        "left({0}, {1})",
        text(DSL.field(DSL.name(part + at), SqlTypes.of(column.type()))), DSL.inline(LONGEST));
  }

  private Field<?> distinct() {
    return everyRow ? DSL.countDistinct(raw()) : DSL.field("approx_count_distinct({0})", raw());
  }

  private Field<?> shown() {
    return DSL.field(
        "case when {0} then left({1}, {2}) end", SHOWN, text(raw()), DSL.inline(LONGEST));
  }

  private static Field<?> sampled(Field<?> value) {
    return DSL.field("case when {0} then {1} end", SAMPLED, value);
  }

  /** Numbers as they are, days and instants in seconds since 1970; nothing that is not finite. */
  private Field<?> measurable() {
    return switch (column.type()) {
      case DOUBLE -> DSL.field("case when abs({0}) < {1} then {0} end", raw(), DSL.sql(GREATEST));
      case INTEGER, DECIMAL -> DSL.field("cast({0} as double)", raw());
      case DATE -> DSL.field("epoch(cast({0} as timestamp))", raw());
      case TIMESTAMP -> DSL.field("epoch({0})", raw());
      case TEXT, PERIOD, BOOLEAN, TIME, GEOMETRY ->
          throw new IllegalStateException(column.type().name());
    };
  }

  private Field<?> text(Field<?> value) {
    var shape = Shapes.csv(Map.of()).of(value, column.column());
    return DSL.field("cast({0} as varchar)", SQLDataType.VARCHAR, shape);
  }

  private boolean isText() {
    return column.type() == ColumnType.TEXT || column.type() == ColumnType.PERIOD;
  }

  private boolean isNumber() {
    return switch (column.type()) {
      case INTEGER, DECIMAL, DOUBLE -> true;
      case TEXT, PERIOD, BOOLEAN, DATE, TIME, TIMESTAMP, GEOMETRY -> false;
    };
  }

  private boolean isCounted() {
    return isNumber() || column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP;
  }

  private Field<?> raw() {
    return DSL.field(DSL.name("s", column.id()), SqlTypes.of(column.type()));
  }

  private Field<?> as(String part, Field<?> value) {
    return value.as(DSL.name(part + at));
  }

  private Field<Object> part(String part) {
    return DSL.field(DSL.name(part + at));
  }
}
