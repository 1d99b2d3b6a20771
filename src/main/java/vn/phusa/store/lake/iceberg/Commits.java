package vn.phusa.store.lake.iceberg;

import java.util.Optional;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.CommitRequest;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Snapshot;
import vn.phusa.store.lake.inner.ParquetFiles;
import vn.phusa.store.lake.inner.Places;

/** Makes staged rows part of a table. */
@Component
class Commits {

  private final Tables tables;
  private final TableLocks locks;
  private final Plans plans;
  private final ParquetFiles parquet;
  private final Places places;

  Commits(Tables tables, TableLocks locks, Plans plans, ParquetFiles parquet, Places places) {
    this.tables = tables;
    this.locks = locks;
    this.plans = plans;
    this.parquet = parquet;
    this.places = places;
  }

  Snapshot commit(CommitRequest request) {
    var dataset = request.staged().dataset();
    return locks.alone(
        dataset,
        () -> {
          var table = tables.fresh(dataset);
          var snapshot =
              table
                  .flatMap(present -> History.find(present, request.batch()))
                  .orElseGet(() -> committed(request, table));
          places.removeStaging(request.batch());
          return snapshot;
        });
  }

  private Snapshot committed(CommitRequest request, Optional<Table> table) {
    var dataset = request.staged().dataset();
    var transaction =
        table
            .map(Table::newTransaction)
            .orElseGet(() -> tables.creation(dataset, Types.schema(request.schema())));
    var folder = LocalFiles.path(transaction.table().location()).resolve("data");
    var placed = Placed.begin(places, folder, dataset.slug(), request.batch());
    try {
      new Change(request, transaction, table, placed, plans, parquet).prepare();
    } catch (RuntimeException e) {
      placed.undo();
      throw e;
    }
    try {
      finish(transaction, dataset, request.batch());
    } catch (RuntimeException e) {
      if (!tookEffect(dataset, request.batch(), e)) {
        placed.undo();
        throw e;
      }
    }
    placed.done();
    return made(dataset, request.batch());
  }

  /**
   * A failure may come after the catalog took the commit, as when an interrupt meets the tidying up; only the table itself
   * knows. Its files must not go as long as that is open.
   */
  private boolean tookEffect(DatasetId dataset, String batch, RuntimeException failure) {
    var interrupted = Thread.interrupted();
    try {
      if (tables.fresh(dataset).flatMap(table -> History.find(table, batch)).isPresent()) {
        return true;
      }
    } catch (RuntimeException unknown) {
      failure.addSuppressed(unknown);
      throw new Problem(failure, LakeCode.COMMIT_UNKNOWN, dataset.slug(), batch);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (failure instanceof Problem problem && problem.code() == LakeCode.COMMIT_UNKNOWN) {
      throw problem;
    }
    return false;
  }

  /** A lost connection leaves open whether the catalog took the commit. */
  static void finish(Transaction transaction, DatasetId dataset, String batch) {
    try {
      transaction.commitTransaction();
    } catch (CommitStateUnknownException | UncheckedSQLException e) {
      throw new Problem(e, LakeCode.COMMIT_UNKNOWN, dataset.slug(), batch);
    }
  }

  private Snapshot made(DatasetId dataset, String batch) {
    return tables
        .find(dataset)
        .flatMap(table -> History.find(table, batch))
        .orElseThrow(() -> new Problem(LakeCode.COMMIT_UNKNOWN, dataset.slug(), batch));
  }
}
