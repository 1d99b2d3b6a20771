package vn.phusa.store.lake.iceberg;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Classification;
import vn.phusa.base.access.Grant;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.inner.Plan;
import vn.phusa.store.lake.inner.Veil;

/** States of tables as plans: which files to read, by which columns. */
@Component
class Views {

  private final Tables tables;
  private final Plans plans;

  Views(Tables tables, Plans plans) {
    this.tables = tables;
    this.plans = plans;
  }

  /** Every file of a state. */
  Plan plan(DatasetId dataset, AsOf asOf) {
    return plan(dataset, asOf, Optional.empty(), column -> true);
  }

  /** What a grant lets be read of the files that may hold wanted rows. */
  Plan plan(Grant grant, Query query) {
    var sight = grant.sight();
    var dataset = new DatasetId(grant.dataset());
    var plan = plan(dataset, query.asOf(), query.filter(), sight::shows);
    var veiled = plan.behind(Veil.of(grant, plan.columns()));
    return grant.classification() == Classification.OPEN ? veiled.unnoted() : veiled;
  }

  private Plan plan(
      DatasetId dataset, AsOf asOf, Optional<Filter> filter, Predicate<String> plain) {
    var table = tables.load(dataset);
    var snapshot = snapshot(dataset, table, asOf);
    var schema = schema(table, snapshot, asOf);
    var files =
        snapshot == null ? List.<Plans.Listed>of() : files(table, snapshot, schema, filter, plain);
    var columns = Types.columns(schema);
    return new Plan(
        dataset.slug(),
        snapshot == null ? 0 : snapshot.snapshotId(),
        columns,
        table.schemas().size() == 1 && files.stream().allMatch(file -> file.holds(schema)),
        files.stream().map(Plans.Listed::path).toList(),
        files.stream().flatMap(one -> one.deletes().stream()).distinct().toList(),
        snapshot == null ? 0 : History.rows(snapshot),
        RowKey.of(table, columns),
        Optional.empty());
  }

  private List<Plans.Listed> files(
      Table table,
      Snapshot snapshot,
      Schema schema,
      Optional<Filter> filter,
      Predicate<String> plain) {
    return filter
        .map(wanted -> new Pruning(schema, plain).of(wanted))
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
