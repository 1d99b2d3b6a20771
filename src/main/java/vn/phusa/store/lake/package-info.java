/**
 * Iceberg tables on Parquet, written and read by DuckDB, committed by Iceberg. Staged files enter
 * as one commit; rows leave only against a {@link vn.phusa.base.access.Grant}.
 */
@ApplicationModule(
    id = "lake",
    allowedDependencies = {"text", "problem", "journal", "directory", "access"})
@NullMarked
package vn.phusa.store.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
