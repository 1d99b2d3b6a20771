/** Staging, reading and exporting with DuckDB. */
@NullMarked
package vn.phusa.store.lake.duckdb;

import org.jspecify.annotations.NullMarked;
