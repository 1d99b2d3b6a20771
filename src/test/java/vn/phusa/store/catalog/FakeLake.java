package vn.phusa.store.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.access.Grant;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.CommitRequest;
import vn.phusa.store.lake.CsvForm;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.ExportFormat;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Rows;
import vn.phusa.store.lake.Snapshot;
import vn.phusa.store.lake.StageOutcome;
import vn.phusa.store.lake.StageRequest;
import vn.phusa.store.lake.TableColumn;
import vn.phusa.store.lake.TableSchema;

/** Tables in memory that answer queries as the lake's door says. */
public final class FakeLake implements Lake {

  private record State(Snapshot snapshot, List<List<@Nullable Object>> rows) {}

  private final Map<String, TableSchema> schemas = new HashMap<>();
  private final Map<String, List<State>> states = new HashMap<>();

  /** Makes rows the newest state of a table. */
  public Snapshot put(
      String slug, TableSchema schema, List<List<@Nullable Object>> rows, long id, Instant at) {
    var before = states.computeIfAbsent(slug, unused -> new ArrayList<>());
    var old = before.isEmpty() ? 0 : before.getFirst().rows().size();
    var snapshot =
        new Snapshot(
            id, "batch-" + id, "replace", at, "an.nguyen", rows.size(), rows.size(), old, 4096);
    schemas.put(slug, schema);
    before.addFirst(new State(snapshot, rows));
    return snapshot;
  }

  @Override
  public List<Snapshot> snapshots(DatasetId dataset) {
    return states.getOrDefault(dataset.slug(), List.of()).stream().map(State::snapshot).toList();
  }

  @Override
  public Optional<TableSchema> schema(DatasetId dataset) {
    return Optional.ofNullable(schemas.get(dataset.slug()));
  }

  @Override
  public Rows read(Grant grant, Query query) {
    var schema = Optional.ofNullable(schemas.get(grant.dataset()));
    var columns = schema.orElseThrow(() -> new Problem(LakeCode.TABLE_MISSING, grant.dataset()));
    var state = state(grant.dataset(), query.asOf());
    return new Answer(state.snapshot().id(), output(columns, query), answer(columns, state, query));
  }

  private State state(String slug, AsOf asOf) {
    var all = states.getOrDefault(slug, new ArrayList<>());
    var found =
        switch (asOf) {
          case AsOf.Newest() -> Optional.of(all.getFirst());
          case AsOf.AtSnapshot(long id) ->
              all.stream().filter(state -> state.snapshot().id() == id).findFirst();
          case AsOf.AtTime(Instant time) ->
              all.stream().filter(state -> !state.snapshot().at().isAfter(time)).findFirst();
        };
    return found.orElseThrow(() -> new Problem(LakeCode.SNAPSHOT_UNKNOWN, asOf.toString()));
  }

  private static List<TableColumn> output(TableSchema schema, Query query) {
    if (query.select().isEmpty()) {
      return schema.columns();
    }
    return query.select().stream().map(selected -> output(schema, selected)).toList();
  }

  private static TableColumn output(TableSchema schema, Query.Selected selected) {
    return switch (selected) {
      case Query.Selected.Plain(String column) -> schema.columns().get(place(schema, column));
      case Query.Selected.Aggregate(Query.Function function, String column, String name) ->
          new TableColumn(name, typeOf(schema, function, column), false);
    };
  }

  private static ColumnType typeOf(TableSchema schema, Query.Function function, String column) {
    return switch (function) {
      case COUNT, COUNT_DISTINCT -> ColumnType.INTEGER;
      case AVG, MEDIAN -> ColumnType.DOUBLE;
      case SUM, MIN, MAX -> schema.columns().get(place(schema, column)).type();
    };
  }

  private static List<List<@Nullable Object>> answer(TableSchema schema, State state, Query query) {
    var kept =
        state.rows().stream()
            .filter(row -> query.filter().map(filter -> holds(schema, filter, row)).orElse(true))
            .toList();
    var aggregated =
        !query.groupBy().isEmpty()
            || query.select().stream().anyMatch(Query.Selected.Aggregate.class::isInstance);
    var names = output(schema, query).stream().map(TableColumn::id).toList();
    var rows = aggregated ? grouped(schema, query, kept) : kept;
    var sorted = new ArrayList<>(rows);
    var places = aggregated ? names : schema.columns().stream().map(TableColumn::id).toList();
    for (var order : query.orderBy().reversed()) {
      sorted.sort(by(places.indexOf(known(order.name(), places)), order.direction()));
    }
    return sorted.stream()
        .skip(query.offset())
        .limit(query.limit() == 0 ? Long.MAX_VALUE : query.limit())
        .map(row -> aggregated ? row : projected(schema, names, row))
        .toList();
  }

  private static String known(String name, List<String> names) {
    if (!names.contains(name)) {
      throw new Problem(LakeCode.COLUMN_UNKNOWN, name, String.join(", ", names));
    }
    return name;
  }

  private static Comparator<List<@Nullable Object>> by(int place, Query.Direction direction) {
    Comparator<Object> values = FakeLake::compare;
    var directed = direction == Query.Direction.ASCENDING ? values : values.reversed();
    return Comparator.comparing(row -> row.get(place), Comparator.nullsLast(directed));
  }

  private static List<@Nullable Object> projected(
      TableSchema schema, List<String> names, List<@Nullable Object> row) {
    var out = new ArrayList<@Nullable Object>();
    names.forEach(name -> out.add(row.get(place(schema, name))));
    return out;
  }

  private static List<List<@Nullable Object>> grouped(
      TableSchema schema, Query query, List<List<@Nullable Object>> rows) {
    var groups = new LinkedHashMap<List<@Nullable Object>, List<List<@Nullable Object>>>();
    if (query.groupBy().isEmpty()) {
      groups.put(List.of(), new ArrayList<>());
    }
    for (var row : rows) {
      groups
          .computeIfAbsent(projected(schema, query.groupBy(), row), unused -> new ArrayList<>())
          .add(row);
    }
    var out = new ArrayList<List<@Nullable Object>>();
    groups.forEach((key, members) -> out.add(group(schema, query, key, members)));
    return out;
  }

  private static List<@Nullable Object> group(
      TableSchema schema,
      Query query,
      List<@Nullable Object> key,
      List<List<@Nullable Object>> members) {
    var out = new ArrayList<@Nullable Object>();
    for (var selected : query.select()) {
      out.add(
          switch (selected) {
            case Query.Selected.Plain(String column) -> key.get(query.groupBy().indexOf(column));
            case Query.Selected.Aggregate(Query.Function function, String column, String name) ->
                column.equals("*")
                    ? (Object) (long) members.size()
                    : aggregate(function, values(schema, column, members));
          });
    }
    return out;
  }

  private static List<Object> values(
      TableSchema schema, String column, List<List<@Nullable Object>> members) {
    var place = place(schema, column);
    return members.stream().<Object>map(row -> row.get(place)).filter(Objects::nonNull).toList();
  }

  private static @Nullable Object aggregate(Query.Function function, List<Object> values) {
    return switch (function) {
      case COUNT -> (long) values.size();
      case COUNT_DISTINCT -> values.stream().distinct().count();
      case SUM -> values.stream().map(FakeLake::decimal).reduce(BigDecimal::add).orElse(null);
      case AVG, MEDIAN ->
          values.stream()
              .map(FakeLake::decimal)
              .reduce(BigDecimal::add)
              .map(sum -> sum.divide(BigDecimal.valueOf(values.size()), 3, RoundingMode.HALF_UP))
              .map(BigDecimal::doubleValue)
              .orElse(null);
      case MIN -> values.stream().min(FakeLake::compare).orElse(null);
      case MAX -> values.stream().max(FakeLake::compare).orElse(null);
    };
  }

  private static boolean holds(TableSchema schema, Filter filter, List<@Nullable Object> row) {
    return switch (filter) {
      case Filter.And(var parts) -> parts.stream().allMatch(part -> holds(schema, part, row));
      case Filter.Or(var parts) -> parts.stream().anyMatch(part -> holds(schema, part, row));
      case Filter.Not(var part) -> !holds(schema, part, row);
      case Filter.IsNull(var value) -> value(schema, value, row) == null;
      case Filter.Compare(var left, var operator, var right) ->
          compares(value(schema, left, row), operator, value(schema, right, row));
      case Filter.Between between ->
          throw new Problem(LakeCode.QUERY_INVALID, between.toString(), "");
      case Filter.In(var value, var wanted) ->
          wanted.stream()
              .anyMatch(one ->
                  Objects.equals(text(value(schema, value, row)), text(value(schema, one, row))));
      case Filter.Like(var value, var pattern) ->
          text(value(schema, value, row))
              .matches("(?s)" + text(value(schema, pattern, row)).replace("%", ".*"));
      case Filter.InBox box -> throw new Problem(LakeCode.QUERY_INVALID, box.toString(), "");
    };
  }

  private static boolean compares(
      @Nullable Object left, Filter.Operator operator, @Nullable Object right) {
    if (left == null || right == null) {
      return false;
    }
    var order = compare(left, right);
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  private static @Nullable Object value(
      TableSchema schema, Filter.Operand operand, List<@Nullable Object> row) {
    return switch (operand) {
      case Filter.Operand.Property(String column) -> row.get(place(schema, column));
      case Filter.Operand.Literal(Object value) -> value;
      case Filter.Operand.Folded(var inner) ->
          Objects.toString(value(schema, inner, row), "").toLowerCase(java.util.Locale.ROOT);
      case Filter.Operand.Arithmetic arithmetic ->
          throw new Problem(LakeCode.QUERY_INVALID, arithmetic.toString(), "");
    };
  }

  private static int compare(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return decimal(left).compareTo(decimal(right));
    }
    return left.toString().compareTo(right.toString());
  }

  private static BigDecimal decimal(Object value) {
    return new BigDecimal(value.toString());
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static int place(TableSchema schema, String column) {
    var found =
        IntStream.range(0, schema.columns().size())
            .filter(index -> schema.columns().get(index).id().equals(column))
            .findFirst();
    var names = schema.columns().stream().map(TableColumn::id).collect(Collectors.joining(", "));
    return found.orElseThrow(() -> new Problem(LakeCode.COLUMN_UNKNOWN, column, names));
  }

  @Override
  public void exportCsv(Grant grant, Query query, Map<String, CsvForm> forms, OutputStream out) {
    export(grant, query, ExportFormat.CSV, out);
  }

  @Override
  public void export(Grant grant, Query query, ExportFormat format, OutputStream out) {
    try (var rows = read(grant, query)) {
      if (format == ExportFormat.CSV) {
        out.write(
            ("\uFEFF" + join(rows.columns().stream().map(TableColumn::id).toList()))
                .getBytes(StandardCharsets.UTF_8));
      }
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        out.write(
            join(row.get().stream().map(FakeLake::text).toList()).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String join(List<String> values) {
    return String.join(",", values) + "\r\n";
  }

  @Override
  public long count(Grant grant, Query query) {
    var whole = 0L;
    try (var rows = read(grant, query.page(0, 0))) {
      while (rows.next().isPresent()) {
        whole++;
      }
    }
    return whole;
  }

  @Override
  public StageOutcome stage(StageRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public double progress(String batch) {
    return -1;
  }

  @Override
  public Snapshot commit(CommitRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Snapshot> findBatch(DatasetId dataset, String batch) {
    return Optional.empty();
  }

  @Override
  public void discard(String batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Snapshot rollback(DatasetId dataset, long snapshot, String batch, String principal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Snapshot empty(DatasetId dataset, String batch, String principal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rename(DatasetId dataset, String from, String to) {
    throw new UnsupportedOperationException();
  }

  private static final class Answer implements Rows {
    private final long snapshot;
    private final List<TableColumn> columns;
    private final Iterator<List<@Nullable Object>> rows;

    Answer(long snapshot, List<TableColumn> columns, List<List<@Nullable Object>> rows) {
      this.snapshot = snapshot;
      this.columns = columns;
      this.rows = rows.iterator();
    }

    @Override
    public List<TableColumn> columns() {
      return columns;
    }

    @Override
    public Optional<List<@Nullable Object>> next() {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public long snapshot() {
      return snapshot;
    }

    @Override
    public void close() {}
  }
}
