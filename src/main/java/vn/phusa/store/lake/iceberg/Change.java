package vn.phusa.store.lake.iceberg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.expressions.Expressions;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.CommitRequest;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Mode;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Footer;
import vn.phusa.store.lake.inner.ParquetFiles;

/** One commit in the making: the schema first, then the files, all in one transaction. */
final class Change {

  private final CommitRequest request;
  private final Transaction transaction;
  private final Optional<Table> table;
  private final Placed placed;
  private final Plans plans;
  private final ParquetFiles parquet;

  Change(
      CommitRequest request,
      Transaction transaction,
      Optional<Table> table,
      Placed placed,
      Plans plans,
      ParquetFiles parquet) {
    this.request = request;
    this.transaction = transaction;
    this.table = table;
    this.placed = placed;
    this.plans = plans;
    this.parquet = parquet;
  }

  void prepare() {
    switch (request.mode()) {
      case Mode.Remove(var key) -> remove(key);
      case Mode.Replace ignored -> add((added, columns, rewriting) -> replace(added));
      case Mode.Append ignored ->
          add((added, columns, rewriting) -> {
            if (rewriting) {
              rewrite(added, columns, List.of());
            } else {
              append(added);
            }
          });
      case Mode.Upsert(var key) -> add((added, columns, rewriting) -> rewrite(added, columns, key));
    }
  }

  /** What becomes of staged rows once the table has their columns. */
  private interface Adding {
    void add(Optional<DataFile> added, List<FieldColumn> columns, boolean rewriting);
  }

  private void add(Adding adding) {
    var rewriting = evolve();
    RowKey.keep(transaction, request.staged().key());
    var columns = Types.columns(transaction.table().schema());
    adding.add(staged(columns), columns, rewriting);
  }

  /** The staged rows are keys; the table keeps its columns as they are. */
  private void remove(List<String> key) {
    if (table.isEmpty()) {
      throw new Problem(LakeCode.TABLE_MISSING, request.staged().dataset().slug());
    }
    rewrite(Optional.empty(), before(), key);
  }

  private boolean evolve() {
    if (table.isEmpty()) {
      return false;
    }
    var evolution = new Evolution(table.get().schema(), request.schema(), request.mode());
    if (evolution.needed()) {
      evolution.into(transaction.updateSchema()).commit();
    }
    return evolution.rewrites();
  }

  /** The staged rows as a data file with the table's field ids; none when there are no rows. */
  private Optional<DataFile> staged(List<FieldColumn> columns) {
    var file = request.staged().file();
    var footer = parquet.footer(file);
    if (footer.rows() == 0) {
      return Optional.empty();
    }
    checkRequired(footer, columns);
    if (numbered(footer, columns)) {
      var path = placed.link(file);
      LocalFiles.force(path);
      return Optional.of(FileMetrics.dataFile(path, footer, columns));
    }
    var held = columns.stream().filter(column -> footer.columns().containsKey(column.id()));
    var path = placed.next();
    parquet.renumber(file, held.toList(), path);
    return Optional.of(written(path, columns));
  }

  private DataFile written(Path path, List<FieldColumn> columns) {
    LocalFiles.force(path);
    return FileMetrics.dataFile(path, parquet.footer(path), columns);
  }

  /** Another commit may have given the columns other ids since the rows were staged. */
  private boolean numbered(Footer footer, List<FieldColumn> columns) {
    return columns.stream()
        .allMatch(column -> {
          var found = footer.columns().get(column.id());
          return found == null || found.fieldId() == column.fieldId();
        });
  }

  private static void checkRequired(Footer footer, List<FieldColumn> columns) {
    for (var column : columns) {
      var found = footer.columns().get(column.id());
      if (column.column().required() && (found == null || found.nulls() > 0)) {
        throw new Problem(LakeCode.SCHEMA_CONFLICT, column.id(), "NOT NULL", "NULL");
      }
    }
  }

  private void append(Optional<DataFile> added) {
    var append = transaction.newAppend();
    added.ifPresent(append::appendFile);
    sign(append, 0).commit();
  }

  private void replace(Optional<DataFile> added) {
    var overwrite = transaction.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
    added.ifPresent(overwrite::addFile);
    sign(overwrite, present().stream().mapToLong(Change::rows).sum()).commit();
  }

  /** Copy on write: files that hold repeated keys, or values of an old type, are written anew. */
  private void rewrite(Optional<DataFile> added, List<FieldColumn> columns, List<String> key) {
    var replaced = replaced(key);
    var overwrite = transaction.newOverwrite();
    replaced.forEach(one -> overwrite.deleteFile(one.file()));
    var kept = kept(replaced, columns, key);
    kept.ifPresent(overwrite::addFile);
    added.ifPresent(overwrite::addFile);
    var removed =
        replaced.stream().mapToLong(Change::rows).sum()
            - kept.map(DataFile::recordCount).orElse(0L);
    sign(overwrite, removed).commit();
  }

  private Optional<DataFile> kept(
      List<Plans.Listed> replaced, List<FieldColumn> columns, List<String> key) {
    if (replaced.isEmpty()) {
      return Optional.empty();
    }
    var path = placed.next();
    var files = replaced.stream().map(Plans.Listed::path).toList();
    parquet.rewrite(
        new ParquetFiles.Rewrite(files, before(), columns, request.staged().file(), key), path);
    var file = written(path, columns);
    if (file.recordCount() > 0) {
      return Optional.of(file);
    }
    placed.drop(path);
    return Optional.empty();
  }

  private List<Plans.Listed> replaced(List<String> key) {
    var present = new ArrayList<>(present());
    if (present.stream().anyMatch(one -> !one.deletes().isEmpty())) {
      throw new Problem(LakeCode.DELETES_UNSUPPORTED, request.staged().dataset().slug());
    }
    if (key.isEmpty() || present.isEmpty() || rewritesAll()) {
      return present;
    }
    var paths = present.stream().map(Plans.Listed::path).toList();
    var holding = parquet.holding(paths, before(), request.staged().file(), key);
    return present.stream().filter(one -> holding.contains(one.path())).toList();
  }

  private boolean rewritesAll() {
    return table
        .map(present -> new Evolution(present.schema(), request.schema(), request.mode()))
        .map(Evolution::rewrites)
        .orElse(false);
  }

  /** The columns by which the files that are there now are read. */
  private List<FieldColumn> before() {
    return table.map(present -> Types.columns(present.schema())).orElse(List.of());
  }

  private List<Plans.Listed> present() {
    return table
        .filter(present -> present.currentSnapshot() != null)
        .map(present -> plans.files(present, present.currentSnapshot().snapshotId()))
        .orElse(List.of());
  }

  private static long rows(Plans.Listed listed) {
    return listed.file().recordCount();
  }

  private String operation() {
    return switch (request.mode()) {
      case Mode.Append() -> "append";
      case Mode.Replace() -> "replace";
      case Mode.Upsert ignored -> "upsert";
      case Mode.Remove ignored -> "remove";
    };
  }

  private long added() {
    return request.mode() instanceof Mode.Remove ? 0 : request.staged().rows();
  }

  private <T extends SnapshotUpdate<T>> T sign(T update, long removed) {
    return update
        .set(History.BATCH, request.batch())
        .set(History.PRINCIPAL, request.principal())
        .set(History.OPERATION, operation())
        .set(History.ADDED, Long.toString(added()))
        .set(History.REMOVED, Long.toString(removed));
  }
}
