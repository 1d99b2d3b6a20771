package vn.phusa.store.lake;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.phusa.base.access.Grant;

/**
 * The tables. Writing is staging and then one commit; reading takes a {@link Grant}, and there is
 * no other way to rows.
 */
public interface Lake {

  /**
   * Writes the rows of a select to Parquet in one vectorised pass and sets those with findings
   * apart. Nothing becomes visible. When it fails nothing of it remains.
   */
  StageOutcome stage(StageRequest request);

  /** How much of a batch's staging is done, 0 to 1; negative when it cannot be told. */
  double progress(String batch);

  /**
   * Makes staged rows part of the table as one snapshot, creating the table or evolving its schema
   * (add, widen, relax) first. The same batch twice returns the first snapshot. Durable when it
   * returns.
   *
   * @throws vn.phusa.base.problem.Problem {@link LakeCode#COMMIT_UNKNOWN} when it cannot be known
   *     whether it took effect
   */
  Snapshot commit(CommitRequest request);

  /** The snapshot that a batch made, if it was committed. */
  Optional<Snapshot> findBatch(DatasetId dataset, String batch);

  /** Removes what was staged for a batch and not committed. Harmless when there is nothing. */
  void discard(String batch);

  /**
   * Makes the table's newest state the same as that of an earlier snapshot, as a new snapshot under
   * {@code batch}.
   */
  Snapshot rollback(DatasetId dataset, long snapshot, String batch, String principal);

  /** Takes back the first commit of a table: it holds no rows afterwards. */
  Snapshot empty(DatasetId dataset, String batch, String principal);

  /** Gives a column another name without rewriting a file. */
  void rename(DatasetId dataset, String from, String to);

  /** All states that can be read, newest first; empty when there is no table. */
  List<Snapshot> snapshots(DatasetId dataset);

  /** The newest schema; empty when there is no table. */
  Optional<TableSchema> schema(DatasetId dataset);

  /** Rows that a grant allows, streamed. */
  Rows read(Grant grant, Query query);

  /** Rows that a grant allows, written as a file by the engine. */
  void export(Grant grant, Query query, ExportFormat format, OutputStream out);

  /**
   * As {@link ExportFormat#CSV}, with the values of some columns written in forms of their own.
   *
   * @param forms by column id; one that does not fit the column's type is passed over
   */
  void exportCsv(Grant grant, Query query, Map<String, CsvForm> forms, OutputStream out);

  /** How a query's rows are counted without reading them. */
  long count(Grant grant, Query query);
}
