package vn.phusa.refine.quality.inner;

import java.util.Optional;
import vn.phusa.refine.quality.Drift;
import vn.phusa.refine.quality.PersonalFinding;
import vn.phusa.store.lake.ColumnSummary;
import vn.phusa.store.lake.ColumnType;

/**
 * As much of a column as the reader sees of its values.
 *
 * @param filled share of rows that have a value
 * @param summary empty for a column that is masked
 * @param drift empty for a column that is masked, and for the first state
 * @param finding empty for who may not change the dataset
 */
public record ColumnView(
    String id,
    String label,
    ColumnType type,
    double filled,
    Optional<ColumnSummary> summary,
    Optional<Drift> drift,
    Optional<PersonalFinding> finding) {}
