package vn.phusa.store.lake;

import java.time.Instant;

/**
 * One state of a table that can be read for ever after.
 *
 * @param id Iceberg's snapshot id
 * @param batch the batch that made it; committing the same batch again returns this snapshot
 * @param operation {@code append}, {@code replace}, {@code upsert} or {@code rollback}
 * @param rows rows in the table at this state
 * @param added rows that this commit added
 * @param removed rows that this commit removed
 * @param bytes bytes of the data files at this state
 */
public record Snapshot(
    long id,
    String batch,
    String operation,
    Instant at,
    String principal,
    long rows,
    long added,
    long removed,
    long bytes) {}
