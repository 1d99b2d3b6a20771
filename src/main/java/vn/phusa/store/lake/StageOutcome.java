package vn.phusa.store.lake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What one pass wrote: {@code read = good.rows() + duplicates + rejectedRows}.
 *
 * @param read rows read from the source
 * @param good the rows without findings
 * @param duplicates rows left out because the very same row is there already
 * @param rejected a Parquet file with {@code _row} (1-based ordinal in the source, BIGINT), {@code
 *     _line}, {@code _findings} and {@code _raw} of each rejected row, when there are any
 */
public record StageOutcome(
    long read, Staged good, long duplicates, Optional<Path> rejected, long rejectedRows) {}
