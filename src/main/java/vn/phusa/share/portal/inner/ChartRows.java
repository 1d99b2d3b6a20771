package vn.phusa.share.portal.inner;

import java.util.ArrayList;
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

  private static final int MOST = 120;
  private final Lake lake;

  ChartRows(Lake lake) {
    this.lake = lake;
  }

  /** Rows of x, split if any, and the number; for a histogram nothing: the profile tells more. */
  public List<List<@Nullable Object>> of(Grant grant, ChartPlan plan, AsOf asOf) {
    if (plan.kind() == ChartPlan.Kind.HISTOGRAM) {
      return List.of();
    }
    var found = new ArrayList<List<@Nullable Object>>();
    try (var rows = lake.read(grant, query(plan, asOf))) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        found.add(row.get());
      }
    }
    return found;
  }

  private static Query query(ChartPlan plan, AsOf asOf) {
    var groups = new ArrayList<>(List.of(plan.x()));
    plan.split().ifPresent(groups::add);
    var selected = new ArrayList<Selected>();
    groups.forEach(column -> selected.add(new Selected.Plain(column)));
    var function = Query.Function.valueOf(plan.aggregate().toUpperCase(Locale.ROOT));
    selected.add(new Selected.Aggregate(function, plan.y().orElse("*"), "value"));
    var line = plan.kind() == ChartPlan.Kind.LINE;
    var order =
        new Query.Order(
            line ? plan.x() : "value",
            line ? Query.Direction.ASCENDING : Query.Direction.DESCENDING);
    return new Query(selected, Optional.empty(), groups, List.of(order), line ? MOST : 20, 0, asOf);
  }
}
