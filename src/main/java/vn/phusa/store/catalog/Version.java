package vn.phusa.store.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * One state of a dataset and where it came from (lineage: file, run, snapshot).
 *
 * @param run id of the run that made it
 * @param file name of the file that it came from
 * @param fileHash SHA-256 of the file, hexadecimal
 * @param contractVersion version of the contract that it was checked against
 */
public record Version(
    String dataset,
    long snapshot,
    String operation,
    Instant at,
    String principal,
    long rows,
    long added,
    long removed,
    long bytes,
    String run,
    Optional<String> file,
    Optional<String> fileHash,
    int contractVersion) {}
