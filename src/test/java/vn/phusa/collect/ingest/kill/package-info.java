/** Loads that are killed at any instant and have to end right. */
@NullMarked
package vn.phusa.collect.ingest.kill;

import org.jspecify.annotations.NullMarked;
