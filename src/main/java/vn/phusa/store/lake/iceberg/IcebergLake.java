package vn.phusa.store.lake.iceberg;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Schema;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Grant;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.CommitRequest;
import vn.phusa.store.lake.CsvForm;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.ExportFormat;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Query;
import vn.phusa.store.lake.Rows;
import vn.phusa.store.lake.Snapshot;
import vn.phusa.store.lake.StageOutcome;
import vn.phusa.store.lake.StageRequest;
import vn.phusa.store.lake.TableSchema;
import vn.phusa.store.lake.inner.FieldColumn;
import vn.phusa.store.lake.inner.Places;
import vn.phusa.store.lake.inner.Reader;
import vn.phusa.store.lake.inner.Stager;

/** The lake: Iceberg keeps the tables, the engine writes and reads their files. */
@Component
class IcebergLake implements Lake {

  private final Tables tables;
  private final Views views;
  private final Commits commits;
  private final Undo undo;
  private final Stager stager;
  private final Reader reader;
  private final Places places;
  private final ReadTrace trace;
  private final TableLocks locks;

  IcebergLake(
      Tables tables,
      Views views,
      Commits commits,
      Undo undo,
      Stager stager,
      Reader reader,
      Places places,
      ReadTrace trace,
      TableLocks locks) {
    this.tables = tables;
    this.views = views;
    this.commits = commits;
    this.undo = undo;
    this.stager = stager;
    this.reader = reader;
    this.places = places;
    this.trace = trace;
    this.locks = locks;
  }

  @Override
  public StageOutcome stage(StageRequest request) {
    var existing =
        tables
            .find(request.dataset())
            .map(table -> views.plan(request.dataset(), new AsOf.Newest()));
    return stager.stage(request, numbered(request), existing);
  }

  /** The request's columns with the field ids that they have or will have in the table. */
  private List<FieldColumn> numbered(StageRequest request) {
    var schema =
        tables
            .fresh(request.dataset())
            .map(table ->
                new Evolution(table.schema(), request.schema(), request.mode())
                    .into(table.updateSchema())
                    .apply())
            .orElseGet(() -> Types.schema(request.schema()));
    return request.schema().columns().stream()
        .map(column -> new FieldColumn(fieldId(schema, column.id()), column))
        .toList();
  }

  private static int fieldId(Schema schema, String column) {
    return schema.findField(column).fieldId();
  }

  @Override
  public double progress(String batch) {
    return stager.progress(batch);
  }

  @Override
  public Snapshot commit(CommitRequest request) {
    return commits.commit(request);
  }

  @Override
  public Optional<Snapshot> findBatch(DatasetId dataset, String batch) {
    return tables.find(dataset).flatMap(table -> History.find(table, batch));
  }

  @Override
  public void discard(String batch) {
    places.removeStaging(batch);
  }

  @Override
  public Snapshot rollback(DatasetId dataset, long snapshot, String batch, String principal) {
    return undo.rollback(dataset, snapshot, batch, principal);
  }

  @Override
  public Snapshot empty(DatasetId dataset, String batch, String principal) {
    return undo.empty(dataset, batch, principal);
  }

  @Override
  public void rename(DatasetId dataset, String from, String to) {
    locks.alone(
        dataset,
        () -> {
          var table =
              tables
                  .fresh(dataset)
                  .orElseThrow(() -> new Problem(LakeCode.TABLE_MISSING, dataset.slug()));
          return new Renaming(table).rename(from, to);
        });
  }

  @Override
  public List<Snapshot> snapshots(DatasetId dataset) {
    return tables.find(dataset).map(History::all).orElse(List.of());
  }

  @Override
  public Optional<TableSchema> schema(DatasetId dataset) {
    return tables
        .find(dataset)
        .map(table -> Types.columns(table.schema()).stream().map(FieldColumn::column).toList())
        .map(TableSchema::new);
  }

  @Override
  public Rows read(Grant grant, Query query) {
    var plan = views.plan(grant, query);
    trace.begun(grant, "lake.read", plan.snapshot());
    return trace.counted(grant, reader.rows(plan, query));
  }

  @Override
  public void export(Grant grant, Query query, ExportFormat format, OutputStream out) {
    var plan = views.plan(grant, query);
    trace.begun(grant, "lake.export", plan.snapshot());
    trace.counted(
        grant,
        plan.snapshot(),
        () -> reader.export(plan, query, format, out),
        () -> reader.keys(plan, query));
  }

  @Override
  public void exportCsv(Grant grant, Query query, Map<String, CsvForm> forms, OutputStream out) {
    var plan = views.plan(grant, query);
    var plain = new HashMap<>(forms);
    plain.keySet().removeIf(column -> !grant.sight().shows(column));
    trace.begun(grant, "lake.export", plan.snapshot());
    trace.counted(
        grant,
        plan.snapshot(),
        () -> reader.exportCsv(plan, query, plain, out),
        () -> reader.keys(plan, query));
  }

  @Override
  public long count(Grant grant, Query query) {
    var plan = views.plan(grant, query);
    trace.begun(grant, "lake.read", plan.snapshot());
    return reader.count(plan, query);
  }
}
