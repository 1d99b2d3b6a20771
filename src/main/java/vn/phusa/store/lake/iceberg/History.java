package vn.phusa.store.lake.iceberg;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import vn.phusa.store.lake.Snapshot;

/** The snapshots of a table, as the door shows them. */
final class History {

  static final String BATCH = "phusa.batch";
  static final String PRINCIPAL = "phusa.principal";
  static final String OPERATION = "phusa.operation";
  static final String ADDED = "phusa.added";
  static final String REMOVED = "phusa.removed";

  private History() {}

  static Optional<Snapshot> find(Table table, String batch) {
    return committed(table, batch).map(History::shown);
  }

  /** The data files that a batch added. */
  static Set<Path> added(Table table, String batch) {
    return committed(table, batch).stream()
        .flatMap(
            snapshot ->
                StreamSupport.stream(snapshot.addedDataFiles(table.io()).spliterator(), false))
        .map(file -> LocalFiles.path(file.location()).normalize())
        .collect(Collectors.toSet());
  }

  private static Optional<org.apache.iceberg.Snapshot> committed(Table table, String batch) {
    return StreamSupport.stream(table.snapshots().spliterator(), false)
        .filter(snapshot -> batch.equals(snapshot.summary().get(BATCH)))
        .findFirst();
  }

  /** Newest first. */
  static List<Snapshot> all(Table table) {
    return StreamSupport.stream(table.snapshots().spliterator(), false)
        .sorted(Comparator.comparingLong(org.apache.iceberg.Snapshot::sequenceNumber).reversed())
        .map(History::shown)
        .toList();
  }

  static Snapshot shown(org.apache.iceberg.Snapshot snapshot) {
    var summary = snapshot.summary();
    return new Snapshot(
        snapshot.snapshotId(),
        summary.getOrDefault(BATCH, ""),
        summary.getOrDefault(OPERATION, snapshot.operation().toLowerCase(Locale.ROOT)),
        Instant.ofEpochMilli(snapshot.timestampMillis()),
        summary.getOrDefault(PRINCIPAL, ""),
        number(summary, SnapshotSummary.TOTAL_RECORDS_PROP, SnapshotSummary.TOTAL_RECORDS_PROP),
        number(summary, ADDED, SnapshotSummary.ADDED_RECORDS_PROP),
        number(summary, REMOVED, SnapshotSummary.DELETED_RECORDS_PROP),
        number(
            summary, SnapshotSummary.TOTAL_FILE_SIZE_PROP, SnapshotSummary.TOTAL_FILE_SIZE_PROP));
  }

  static long rows(org.apache.iceberg.Snapshot snapshot) {
    return number(
        snapshot.summary(), SnapshotSummary.TOTAL_RECORDS_PROP, SnapshotSummary.TOTAL_RECORDS_PROP);
  }

  private static long number(Map<String, String> summary, String ours, String icebergs) {
    return Long.parseLong(summary.getOrDefault(ours, summary.getOrDefault(icebergs, "0")));
  }
}
