package vn.phusa.store.catalog.inner;

import java.util.List;
import java.util.Map;
import vn.phusa.base.access.Decision;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Sensitivity;
import vn.phusa.base.access.Treatment;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.contract.Column;

/** What somebody would see of a dataset, and the rule that says so. */
public record SightView(
    Dataset dataset,
    Principal reader,
    Decision decision,
    Map<String, Sensitivity> classed,
    List<Column> columns) {

  public SightView {
    classed = Map.copyOf(classed);
    columns = List.copyOf(columns);
  }

  public Sensitivity sensitivity(Column column) {
    return classed.getOrDefault(column.id(), Sensitivity.FREE);
  }

  /** How the column would leave; hidden where all is refused. */
  public Treatment treatment(Column column) {
    return decision
        .granted()
        .map(granted -> granted.columns().get(sensitivity(column)))
        .orElseGet(Treatment.Hidden::new);
  }
}
