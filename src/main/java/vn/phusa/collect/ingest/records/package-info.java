/**
 * Files of records: JSON, NDJSON, GeoJSON and Parquet. JSON is streamed into clean text, every
 * number as it was written; Parquet is read by the engine.
 */
@NullMarked
package vn.phusa.collect.ingest.records;

import org.jspecify.annotations.NullMarked;
