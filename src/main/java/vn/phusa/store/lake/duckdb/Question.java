package vn.phusa.store.lake.duckdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Cql2;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Query.Selected;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.SqlTypes;

/**
 * A query over the files of a plan, as SQL. Every name in it has been found in the plan's schema.
 */
final class Question {

  /** Aggregates that tell the value of one row. */
  private static final Set<Query.Function> ONE_ROW =
      Set.of(Query.Function.MIN, Query.Function.MAX, Query.Function.MEDIAN);

  private final Plan plan;
  private final Query query;
  private final Cql2 cql2;
  private final Map<String, FieldColumn> columns = new LinkedHashMap<>();
  private final List<Selected> selected;
  private final Table<?> rows;

  Question(Plan plan, Query query, Cql2 cql2) {
    this.plan = plan;
    this.query = query;
    this.cql2 = cql2;
    this.rows = new SeenRows(plan).table();
    plan.visible().forEach(column -> columns.put(column.id(), column));
    this.selected = query.select().isEmpty() ? everything() : query.select();
    checkGrouping();
    checkGroups();
  }

  /** The columns of the answer. */
  List<TableColumn> columns() {
    return selected.stream().map(this::answered).toList();
  }

  /** The rows, each value put by the shape into the form that leaves the lake. */
  Select<?> rows(Shape shape) {
    return rows(shaped(shape));
  }

  /** The same, and behind the columns of each row its key, if rows have one in this answer. */
  Select<?> keyed(Shape shape) {
    var fields = shaped(shape);
    fields.addAll(key());
    return rows(fields);
  }

  /** The keys of the rows alone. */
  Select<?> keys() {
    return rows(List.copyOf(key()));
  }

  /** What names a row of the answer; a group is none. */
  List<Field<String>> key() {
    return grouped() ? List.of() : new KeyFields(plan).seen();
  }

  private List<SelectFieldOrAsterisk> shaped(Shape shape) {
    var fields = new ArrayList<SelectFieldOrAsterisk>();
    selected.forEach(
        one -> fields.add(shape.of(field(one), answered(one)).as(DSL.name(one.name()))));
    return fields;
  }

  private Select<?> rows(List<SelectFieldOrAsterisk> fields) {
    var found = DSL.select(fields).from(rows).where(condition());
    var grouped = groups().isEmpty() ? found : found.groupBy(groups());
    return limited(
        smallest() == 0 ? grouped.orderBy(order()) : grouped.having(large()).orderBy(order()));
  }

  /** Whether its rows are a few, in the order of the table: the first that are found. */
  boolean isPage() {
    return query.limit() > 0
        && query.limit() <= Answer.BATCH
        && query.orderBy().isEmpty()
        && !grouped();
  }

  /** How many rows there are without limit and offset. */
  Select<Record1<Integer>> count() {
    if (!grouped()) {
      return DSL.select(DSL.count()).from(rows).where(condition());
    }
    var found = DSL.select(DSL.count().as("rows")).from(rows).where(condition());
    var grouped = groups().isEmpty() ? found : found.groupBy(groups());
    var groups = smallest() == 0 ? grouped : grouped.having(large());
    return DSL.select(DSL.count()).from(groups.asTable("g"));
  }

  private Select<?> limited(org.jooq.SelectLimitStep<?> rows) {
    if (query.limit() > 0) {
      return rows.limit(DSL.inline(query.limit())).offset(DSL.inline(query.offset()));
    }
    return query.offset() > 0 ? rows.offset(DSL.inline(query.offset())) : rows;
  }

  private List<Selected> everything() {
    if (!query.groupBy().isEmpty()) {
      return query.groupBy().stream().<Selected>map(Selected.Plain::new).toList();
    }
    return columns.keySet().stream().<Selected>map(Selected.Plain::new).toList();
  }

  private boolean grouped() {
    return !query.groupBy().isEmpty()
        || selected.stream().anyMatch(one -> one instanceof Selected.Aggregate);
  }

  private List<Field<?>> groups() {
    return query.groupBy().stream().<Field<?>>map(this::column).toList();
  }

  private void checkGrouping() {
    if (!grouped()) {
      return;
    }
    for (var one : selected) {
      if (one instanceof Selected.Plain(var name) && !query.groupBy().contains(name)) {
        throw new Problem(LakeCode.GROUPING_MISSING, known(name).id());
      }
    }
  }

  /**
   * Where a grant speaks of groups only: that it is asked for such, and not for one row's value.
   */
  private void checkGroups() {
    if (smallest() == 0) {
      return;
    }
    for (var one : selected) {
      var telling =
          one instanceof Selected.Aggregate aggregate && ONE_ROW.contains(aggregate.function());
      if (telling || !grouped()) {
        throw new Problem(LakeCode.GROUPS_ONLY, plan.dataset(), Integer.toString(smallest()));
      }
    }
  }

  /** The fewest rows that an aggregate may speak of; 0 for any. */
  private int smallest() {
    return plan.veil().map(veil -> veil.sight().smallestGroup()).orElse(0);
  }

  private Condition large() {
    return DSL.count().ge(smallest());
  }

  private Condition condition() {
    var wanted = query.filter().map(this::wanted).orElseGet(DSL::noCondition);
    return wanted.and(new SeenRows(plan).notDeleted());
  }

  /**
   * The engine may look at the filter before it looks at whose rows they are; what cannot be
   * computed for a row that is not the reader's must not fail the query, for that would tell of it.
   */
  private Condition wanted(Filter filter) {
    var condition = cql2.condition(filter, this::column);
    var silent = plan.veil().filter(veil -> veil.sight().rows().isPresent()).isPresent();
    return silent && Computing.in(filter) ? DSL.condition("try({0})", condition) : condition;
  }

  private Field<?> column(String name) {
    var column = known(name);
    return DSL.field(DSL.name("t", column.id()), SqlTypes.of(column.type()));
  }

  private FieldColumn known(String name) {
    var column = columns.get(name);
    if (column == null) {
      throw new Problem(
          LakeCode.COLUMN_UNKNOWN, name, String.join(", ", Near.to(name, columns.keySet())));
    }
    return column;
  }

  private TableColumn answered(Selected one) {
    return switch (one) {
      case Selected.Plain(var name) -> known(name).column();
      case Selected.Aggregate aggregate ->
          new TableColumn(aggregate.name(), aggregated(aggregate), false);
    };
  }

  private ColumnType aggregated(Selected.Aggregate aggregate) {
    return switch (aggregate.function()) {
      case COUNT, COUNT_DISTINCT -> ColumnType.INTEGER;
      case SUM -> number(aggregate) == ColumnType.DOUBLE ? ColumnType.DOUBLE : ColumnType.DECIMAL;
      case AVG, MEDIAN -> {
        number(aggregate);
        yield ColumnType.DOUBLE;
      }
      case MIN, MAX -> ordered(aggregate);
    };
  }

  private ColumnType number(Selected.Aggregate aggregate) {
    var column = known(aggregate.column());
    return switch (column.type()) {
      case INTEGER, DECIMAL, DOUBLE -> column.type();
      case TEXT, BOOLEAN, DATE, TIME, TIMESTAMP, PERIOD, GEOMETRY ->
          throw mismatch(aggregate, column);
    };
  }

  private ColumnType ordered(Selected.Aggregate aggregate) {
    var column = known(aggregate.column());
    if (column.type() == ColumnType.GEOMETRY) {
      throw mismatch(aggregate, column);
    }
    return column.type();
  }

  private static Problem mismatch(Selected.Aggregate aggregate, FieldColumn column) {
    return new Problem(
        LakeCode.VALUE_MISMATCH, aggregate.function().name(), column.id(), column.type().name());
  }

  private Field<?> field(Selected one) {
    return switch (one) {
      case Selected.Plain(var name) -> column(name);
      case Selected.Aggregate(var function, var name, var ignored) -> aggregate(function, name);
    };
  }

  private Field<?> aggregate(Query.Function function, String name) {
    if (function == Query.Function.COUNT && name.equals("*")) {
      return DSL.count();
    }
    var column = column(name);
    return switch (function) {
      case COUNT -> DSL.count(column);
      case COUNT_DISTINCT -> DSL.countDistinct(column);
      case SUM -> DSL.field("sum({0})", SQLDataType.NUMERIC, column);
      case AVG -> DSL.field("cast(avg({0}) as double)", SQLDataType.DOUBLE, column);
      case MEDIAN -> DSL.field("cast(median({0}) as double)", SQLDataType.DOUBLE, column);
      case MIN -> DSL.min(column);
      case MAX -> DSL.max(column);
    };
  }

  private List<SortField<?>> order() {
    var order = new ArrayList<SortField<?>>();
    query.orderBy().forEach(one -> order.add(sorted(one)));
    if (!order.isEmpty() && query.limit() > 0 && !grouped() && !plan.files().isEmpty()) {
      // Equal values keep the order of the table, so that one page follows the other.
      order.add(DSL.field(DSL.name("t", "file_index")).asc());
      order.add(DSL.field(DSL.name("t", "file_row_number")).asc());
    }
    return order;
  }

  private SortField<?> sorted(Query.Order one) {
    var key = key(one.name());
    return switch (one.direction()) {
      case ASCENDING -> key.asc().nullsLast();
      case DESCENDING -> key.desc().nullsLast();
    };
  }

  private Field<?> key(String name) {
    for (var candidate : selected) {
      if (candidate instanceof Selected.Aggregate aggregate && aggregate.name().equals(name)) {
        return aggregate(aggregate.function(), aggregate.column());
      }
    }
    var column = known(name);
    if (grouped() && !query.groupBy().contains(name)) {
      throw new Problem(LakeCode.GROUPING_MISSING, name);
    }
    return column.type() == ColumnType.TEXT
        ? DSL.field("{0} collate vi", SQLDataType.VARCHAR, column(name))
        : column(name);
  }

  /** How a value of a column leaves the lake. */
  interface Shape {
    Field<?> of(Field<?> value, TableColumn column);
  }
}
