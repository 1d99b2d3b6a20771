package vn.phusa.store.catalog.postgres;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Grant;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.TableColumn;

/** Computes profiles by the lake's own aggregates: one pass for the figures, then the examples. */
@Component
class Profiler {

  private static final int EXAMPLES = 5;
  private static final int LONGEST = 200;

  /** Columns with more different values than this have no frequent ones worth the counting. */
  private static final long MANY = 10_000;

  private final Lake lake;

  Profiler(Lake lake) {
    this.lake = lake;
  }

  List<ColumnProfile> profile(Grant grant, long snapshot, List<TableColumn> columns) {
    var figures = figures(grant, snapshot, columns);
    var rows = number(figures.getFirst());
    var profiles = new ArrayList<ColumnProfile>();
    var next = 1;
    for (var column : columns) {
      var own = figures.subList(next, next + width(column));
      next += width(column);
      profiles.add(profileOf(grant, snapshot, column, rows, own));
    }
    return profiles;
  }

  private ColumnProfile profileOf(
      Grant grant, long snapshot, TableColumn column, long rows, List<@Nullable Object> own) {
    var nulls = rows - number(own.getFirst());
    if (column.type() == ColumnType.GEOMETRY) {
      return new ColumnProfile(column.id(), rows, nulls, 0, "", "", List.of());
    }
    var distinct = number(own.get(1));
    var examples = examples(grant, snapshot, column.id(), distinct);
    return new ColumnProfile(
        column.id(), rows, nulls, distinct, text(own.get(2)), text(own.get(3)), examples);
  }

  private static int width(TableColumn column) {
    return column.type() == ColumnType.GEOMETRY ? 1 : 4;
  }

  private List<@Nullable Object> figures(Grant grant, long snapshot, List<TableColumn> columns) {
    var wanted = new ArrayList<Query.Selected>();
    wanted.add(new Query.Selected.Aggregate(Query.Function.COUNT, "*", "f_rows"));
    for (var column : columns) {
      for (var function : functions(column)) {
        var name = "f" + wanted.size();
        wanted.add(new Query.Selected.Aggregate(function, column.id(), name));
      }
    }
    var query = new Query(wanted, Optional.empty(), List.of(), List.of(), 1, 0, at(snapshot));
    try (var answer = lake.read(grant, query)) {
      return answer.next().orElseThrow();
    }
  }

  private static List<Query.Function> functions(TableColumn column) {
    if (column.type() == ColumnType.GEOMETRY) {
      return List.of(Query.Function.COUNT);
    }
    return List.of(
        Query.Function.COUNT,
        Query.Function.COUNT_DISTINCT,
        Query.Function.MIN,
        Query.Function.MAX);
  }

  private List<String> examples(Grant grant, long snapshot, String column, long distinct) {
    var present =
        Optional.<Filter>of(new Filter.Not(new Filter.IsNull(new Filter.Operand.Property(column))));
    var frequent = distinct <= MANY;
    var selected = new ArrayList<Query.Selected>(List.of(new Query.Selected.Plain(column)));
    if (frequent) {
      selected.add(new Query.Selected.Aggregate(Query.Function.COUNT, "*", "f_count"));
    }
    var order =
        frequent
            ? List.of(
                new Query.Order("f_count", Query.Direction.DESCENDING),
                new Query.Order(column, Query.Direction.ASCENDING))
            : List.<Query.Order>of();
    var group = frequent ? List.of(column) : List.<String>of();
    return texts(grant, new Query(selected, present, group, order, EXAMPLES, 0, at(snapshot)));
  }

  private List<String> texts(Grant grant, Query query) {
    var found = new ArrayList<String>();
    try (var rows = lake.read(grant, query)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(text(row.get().getFirst()));
      }
    }
    return found.stream().distinct().toList();
  }

  private static AsOf at(long snapshot) {
    return new AsOf.AtSnapshot(snapshot);
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static String text(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      var plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
      return plain.toPlainString();
    }
    var text = Objects.toString(value, "");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
