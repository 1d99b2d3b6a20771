/** Archives: gzip, ZIP and 7z, unpacked within bounds; what is in them is read by other formats. */
@NullMarked
package vn.phusa.collect.ingest.archive;

import org.jspecify.annotations.NullMarked;
