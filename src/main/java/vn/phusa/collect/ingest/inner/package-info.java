/** What the templates of the room are given. */
@NullMarked
package vn.phusa.collect.ingest.inner;

import org.jspecify.annotations.NullMarked;
