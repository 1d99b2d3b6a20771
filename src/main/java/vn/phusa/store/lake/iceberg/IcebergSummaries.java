package vn.phusa.store.lake.iceberg;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Grant;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Repeats;
import vn.phusa.store.lake.Summaries;
import vn.phusa.store.lake.Summary;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.Reader;

/** Summaries of states of tables; a read like any other, and journalled like one. */
@Component
class IcebergSummaries implements Summaries {

  private final Views views;
  private final Reader reader;
  private final ReadTrace trace;

  IcebergSummaries(Views views, Reader reader, ReadTrace trace) {
    this.views = views;
    this.reader = reader;
    this.trace = trace;
  }

  @Override
  public Summary summarise(Grant grant, AsOf asOf) {
    return reader.summary(plan(grant, asOf));
  }

  @Override
  public Repeats repeats(Grant grant, AsOf asOf, List<String> columns) {
    return reader.repeats(plan(grant, asOf), columns);
  }

  private Plan plan(Grant grant, AsOf asOf) {
    var smallest = grant.sight().smallestGroup();
    if (smallest > 0) {
      throw new Problem(LakeCode.GROUPS_ONLY, grant.dataset(), Integer.toString(smallest));
    }
    var everything = new Query(List.of(), Optional.empty(), List.of(), List.of(), 0, 0, asOf);
    var plan = views.plan(grant, everything);
    trace.begun(grant, "lake.read", plan.snapshot());
    return plan;
  }
}
