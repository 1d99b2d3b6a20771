/** What the templates and several packages of the room share. */
@NullMarked
package vn.phusa.collect.ingest.inner;

import org.jspecify.annotations.NullMarked;
