package vn.phusa.store.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.access.Grant;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnSummary.Counted;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.Summaries;
import vn.phusa.store.lake.Summary;
import vn.phusa.store.lake.TableColumn;

/** Sums up every row that a lake gives out; as much of it as profiles need. */
public record FakeSummaries(Lake lake) implements Summaries {

  @Override
  public Summary summarise(Grant grant, AsOf asOf) {
    var everything = new Query(List.of(), Optional.empty(), List.of(), List.of(), 0, 0, asOf);
    try (var answer = lake.read(grant, everything)) {
      var rows = new ArrayList<List<@Nullable Object>>();
      for (var row = answer.next(); row.isPresent(); row = answer.next()) {
        rows.add(row.get());
      }
      var columns =
          IntStream.range(0, answer.columns().size())
              .mapToObj(place -> column(answer.columns().get(place), place, rows))
              .toList();
      return new Summary(answer.snapshot(), rows.size(), rows.size(), columns);
    }
  }

  private static ColumnSummary column(
      TableColumn column, int place, List<List<@Nullable Object>> rows) {
    var present = rows.stream().map(row -> row.get(place)).filter(Objects::nonNull).toList();
    var values = column.type() == ColumnType.GEOMETRY ? List.of() : present;
    Map<String, Long> counts =
        values.stream()
            .collect(
                Collectors.groupingBy(FakeSummaries::text, TreeMap::new, Collectors.counting()));
    var frequent =
        counts.entrySet().stream()
            .map(entry -> new Counted(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Counted::count).reversed())
            .limit(20)
            .toList();
    return new ColumnSummary(
        column.id(),
        column.type(),
        present.size(),
        counts.size(),
        new ColumnSummary.Spread(
            values.stream().min(FakeSummaries::compare).map(FakeSummaries::text),
            values.stream().max(FakeSummaries::compare).map(FakeSummaries::text),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        new ColumnSummary.Lengths(0, 0),
        new ColumnSummary.Sample(values.size(), frequent, List.of(), List.of(), List.of()));
  }

  @Override
  public Repeats repeats(Grant grant, AsOf asOf, List<String> columns) {
    throw new UnsupportedOperationException("no profile asks for it");
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
