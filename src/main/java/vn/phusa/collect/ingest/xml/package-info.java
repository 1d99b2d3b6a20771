/** XML: whatever element comes again and again is a record. */
@NullMarked
package vn.phusa.collect.ingest.xml;

import org.jspecify.annotations.NullMarked;
