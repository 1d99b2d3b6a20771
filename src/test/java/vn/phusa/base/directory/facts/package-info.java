/** Writes the directory's fact files from the official lists; run by hand, never by a test. */
@NullMarked
package vn.phusa.base.directory.facts;

import org.jspecify.annotations.NullMarked;
