package vn.phusa.store.lake.iceberg;

import java.util.List;
import java.util.Optional;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.inner.Plan;

/** States of tables as plans: which files to read, by which columns. */
@Component
class Views {

  private final Tables tables;
  private final Plans plans;

  Views(Tables tables, Plans plans) {
    this.tables = tables;
    this.plans = plans;
  }

  Plan plan(DatasetId dataset, AsOf asOf, Optional<Filter> filter) {
    var table = tables.load(dataset);
    var snapshot = snapshot(dataset, table, asOf);
    var schema = schema(table, snapshot, asOf);
    var files = snapshot == null ? List.<Plans.Listed>of() : files(table, snapshot, schema, filter);
    return new Plan(
        dataset.slug(),
        snapshot == null ? 0 : snapshot.snapshotId(),
        Types.columns(schema),
        files.stream().map(Plans.Listed::path).toList(),
        files.stream().flatMap(one -> one.deletes().stream()).distinct().toList(),
        snapshot == null ? 0 : History.rows(snapshot));
  }

  private List<Plans.Listed> files(
      Table table, Snapshot snapshot, Schema schema, Optional<Filter> filter) {
    return filter
        .map(wanted -> new Pruning(schema).of(wanted))
        .map(wanted -> plans.files(table, snapshot.snapshotId(), schema, wanted))
        .orElseGet(() -> plans.files(table, snapshot.snapshotId()));
  }

  private static @Nullable Snapshot snapshot(DatasetId dataset, Table table, AsOf asOf) {
    return switch (asOf) {
      case AsOf.Newest ignored -> table.currentSnapshot();
      case AsOf.AtSnapshot(var id) -> known(dataset, table.snapshot(id), Long.toString(id));
      case AsOf.AtTime(var time) -> {
        var id = SnapshotUtil.nullableSnapshotIdAsOfTime(table, time.toEpochMilli());
        yield known(dataset, id == null ? null : table.snapshot(id), time.toString());
      }
    };
  }

  private static Snapshot known(DatasetId dataset, @Nullable Snapshot snapshot, String asked) {
    if (snapshot == null) {
      throw new Problem(LakeCode.SNAPSHOT_UNKNOWN, dataset.slug(), asked);
    }
    return snapshot;
  }

  /** An earlier state is read by the columns that it had then. */
  private static Schema schema(Table table, @Nullable Snapshot snapshot, AsOf asOf) {
    if (asOf instanceof AsOf.Newest || snapshot == null || snapshot.schemaId() == null) {
      return table.schema();
    }
    return table.schemas().getOrDefault(snapshot.schemaId(), table.schema());
  }
}
