package vn.phusa.store.lake.iceberg;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.PendingUpdate;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Snapshot;

/** Takes commits back, as new snapshots: what was taken back can still be read as of its time. */
@Component
class Undo {

  private final Tables tables;
  private final TableLocks locks;
  private final Plans plans;

  Undo(Tables tables, TableLocks locks, Plans plans) {
    this.tables = tables;
    this.locks = locks;
    this.plans = plans;
  }

  Snapshot rollback(DatasetId dataset, long snapshot, String batch, String principal) {
    return once(dataset, batch, table -> restored(table, snapshot, batch, principal));
  }

  Snapshot empty(DatasetId dataset, String batch, String principal) {
    return once(
        dataset,
        batch,
        table -> {
          var delete = table.newDelete().deleteFromRowFilter(Expressions.alwaysTrue());
          return sign(delete, batch, principal, 0, rows(present(table)));
        });
  }

  private Snapshot once(DatasetId dataset, String batch, Function<Table, PendingUpdate<?>> update) {
    return locks.alone(
        dataset,
        () -> {
          var table =
              tables
                  .fresh(dataset)
                  .orElseThrow(() -> new Problem(LakeCode.TABLE_MISSING, dataset.slug()));
          return History.find(table, batch)
              .orElseGet(() -> committed(dataset, batch, update.apply(table)));
        });
  }

  private Snapshot committed(DatasetId dataset, String batch, PendingUpdate<?> update) {
    try {
      update.commit();
    } catch (CommitStateUnknownException | UncheckedSQLException e) {
      throw new Problem(e, LakeCode.COMMIT_UNKNOWN, dataset.slug(), batch);
    }
    return History.find(tables.load(dataset), batch)
        .orElseThrow(() -> new Problem(LakeCode.COMMIT_UNKNOWN, dataset.slug(), batch));
  }

  private PendingUpdate<?> restored(Table table, long snapshot, String batch, String principal) {
    var wanted = table.snapshot(snapshot);
    if (wanted == null) {
      throw new Problem(LakeCode.SNAPSHOT_UNKNOWN, table.name(), Long.toString(snapshot));
    }
    var now = present(table);
    var then = plans.files(table, snapshot);
    var gone = without(now, then);
    var back = without(then, now);
    var overwrite = withSchema(table, wanted).newOverwrite();
    gone.forEach(one -> overwrite.deleteFile(one.file()));
    back.forEach(one -> overwrite.addFile(one.file()));
    return sign(overwrite, batch, principal, rows(back), rows(gone));
  }

  /** A renamed column keeps its new name; columns of another make come back as they were. */
  private static Table withSchema(Table table, org.apache.iceberg.Snapshot wanted) {
    var id = wanted.schemaId();
    var then = id == null ? null : table.schemas().get(id);
    if (then == null || fields(then).equals(fields(table.schema()))) {
      return table;
    }
    var operations = ((HasTableOperations) table).operations();
    return new BaseTable(new EarlierSchema(operations, then.schemaId()), table.name());
  }

  private static Set<String> fields(Schema schema) {
    return schema.columns().stream()
        .map(field -> field.fieldId() + " " + field.type())
        .collect(Collectors.toSet());
  }

  private List<Plans.Listed> present(Table table) {
    var current = table.currentSnapshot();
    return current == null ? List.of() : plans.files(table, current.snapshotId());
  }

  private static List<Plans.Listed> without(List<Plans.Listed> all, List<Plans.Listed> others) {
    var paths = new HashSet<>(others.stream().map(Plans.Listed::path).toList());
    return all.stream().filter(one -> !paths.contains(one.path())).toList();
  }

  private static long rows(List<Plans.Listed> files) {
    return files.stream().mapToLong(one -> one.file().recordCount()).sum();
  }

  private static <T extends SnapshotUpdate<T>> T sign(
      T update, String batch, String principal, long added, long removed) {
    return update
        .set(History.BATCH, batch)
        .set(History.PRINCIPAL, principal)
        .set(History.OPERATION, "rollback")
        .set(History.ADDED, Long.toString(added))
        .set(History.REMOVED, Long.toString(removed));
  }
}
