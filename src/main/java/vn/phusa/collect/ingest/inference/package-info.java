/**
 * What columns mean, read from their headers and values: one pass of the engine counts how the
 * values are written, the rest is decided on those counts.
 */
@NullMarked
package vn.phusa.collect.ingest.inference;

import org.jspecify.annotations.NullMarked;
