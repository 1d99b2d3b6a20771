/**
 * Delimited text (CSV, TSV and their many accidents), read as a careful person would: bytes enter;
 * the tables found in them, with a note for every repair, leave.
 */
@NullMarked
package vn.phusa.collect.ingest.delimited;

import org.jspecify.annotations.NullMarked;
