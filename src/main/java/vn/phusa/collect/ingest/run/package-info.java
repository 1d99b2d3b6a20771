/**
 * Runs: kept in PostgreSQL, queued with db-scheduler, carried out so that a crash at any instant
 * changes nothing.
 */
@NullMarked
package vn.phusa.collect.ingest.run;

import org.jspecify.annotations.NullMarked;
