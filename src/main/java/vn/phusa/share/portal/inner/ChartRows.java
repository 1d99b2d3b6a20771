package vn.phusa.share.portal.inner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Grant;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Query.Selected;

/** The figures behind a chart, for those who read instead of look. */
@Component
public class ChartRows {

  private static final int ALONG_TIME = 120;
  private static final int LARGEST = 20;
  private static final int SAMPLE = 10_000;
  private final Lake lake;

  ChartRows(Lake lake) {
    this.lake = lake;
  }

  /**
   * Lines of x, split if any, and the number; of a histogram a text from–to and how many of the
   * first 10,000 values lie there.
   */
  public List<List<@Nullable Object>> of(Grant grant, ChartPlan plan, AsOf asOf, Shown shown) {
    if (plan.kind() == ChartPlan.Kind.HISTOGRAM) {
      return Bins.of(values(grant, plan.y().orElse(plan.x()), asOf), shown);
    }
    return read(grant, query(plan, asOf));
  }

  private List<Double> values(Grant grant, String column, AsOf asOf) {
    var query =
        new Query(
            List.of(new Selected.Plain(column)),
            Optional.empty(),
            List.of(),
            List.of(),
            SAMPLE,
            0,
            asOf);
    return read(grant, query).stream()
        .map(List::getFirst)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue())
        .toList();
  }

  private List<List<@Nullable Object>> read(Grant grant, Query query) {
    var found = new ArrayList<List<@Nullable Object>>();
    try (var rows = lake.read(grant, query)) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(row.get());
      }
    }
    return found;
  }

  private static Query query(ChartPlan plan, AsOf asOf) {
    var groups = new LinkedHashSet<>(List.of(plan.x()));
    plan.split().ifPresent(groups::add);
    var selected = new ArrayList<Selected>();
    groups.forEach(column -> selected.add(new Selected.Plain(column)));
    var function = Query.Function.valueOf(plan.aggregate().toUpperCase(Locale.ROOT));
    selected.add(new Selected.Aggregate(function, plan.measured().orElse("*"), "value"));
    var line = plan.kind() == ChartPlan.Kind.LINE;
    var order =
        new Query.Order(
            line ? plan.x() : "value",
            line ? Query.Direction.ASCENDING : Query.Direction.DESCENDING);
    return new Query(
        selected,
        Optional.empty(),
        List.copyOf(groups),
        List.of(order),
        line ? ALONG_TIME : LARGEST,
        0,
        asOf);
  }
}
