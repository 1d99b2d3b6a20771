package vn.phusa.collect.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One load of one table of one file into one dataset.
 *
 * @param id sorts by time
 * @param file SHA-256 of the file
 * @param mode {@code append}, {@code replace}, {@code upsert} or {@code remove}
 * @param key columns that name a row; may be empty
 * @param snapshot what it committed
 * @param parent the run whose quarantined rows it replays
 * @param sameAs for {@link RunState#UNCHANGED}: the run that brought the file in
 */
public record Run(
    String id,
    String dataset,
    String file,
    String fileName,
    long fileSize,
    String mode,
    List<String> key,
    int contractVersion,
    RunState state,
    RunCounts counts,
    Optional<Long> snapshot,
    Optional<RunFailure> failure,
    Optional<String> parent,
    Optional<String> sameAs,
    String principal,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {

  public Run {
    key = List.copyOf(key);
  }

  /** The run that need not be carried out because another brought the same table in. */
  public Run unchanged(Run same) {
    return new Run(
        id,
        dataset,
        file,
        fileName,
        fileSize,
        mode,
        key,
        contractVersion,
        RunState.UNCHANGED,
        counts,
        same.snapshot(),
        failure,
        parent,
        Optional.of(same.id()),
        principal,
        createdAt,
        startedAt,
        Optional.of(createdAt));
  }
}
