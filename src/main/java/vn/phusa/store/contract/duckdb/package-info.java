/** Contracts become DuckDB selects that cast and check every row in one pass. */
@NullMarked
package vn.phusa.store.contract.duckdb;

import org.jspecify.annotations.NullMarked;
