/** The raw zone: every file as it came, by its hash. */
@NullMarked
package vn.phusa.collect.ingest.raw;

import org.jspecify.annotations.NullMarked;
