package vn.phusa.store.catalog.postgres;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Grant;
import vn.phusa.store.catalog.ColumnProfile;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnSummary.Counted;
import vn.phusa.store.lake.Summaries;

/** Makes profiles of what the lake sums up in one pass. */
@Component
class Profiler {

  private static final int EXAMPLES = 5;

  private final Summaries summaries;

  Profiler(Summaries summaries) {
    this.summaries = summaries;
  }

  /** In the order of the table's columns. */
  List<ColumnProfile> profile(Grant grant, long snapshot) {
    var summary = summaries.summarise(grant, new AsOf.AtSnapshot(snapshot));
    return summary.columns().stream().map(column -> profileOf(column, summary.rows())).toList();
  }

  private static ColumnProfile profileOf(ColumnSummary column, long rows) {
    return new ColumnProfile(
        column.column(),
        rows,
        rows - column.present(),
        column.distinct(),
        column.spread().least().orElse(""),
        column.spread().most().orElse(""),
        column.sample().frequent().stream().map(Counted::value).limit(EXAMPLES).toList());
  }
}
