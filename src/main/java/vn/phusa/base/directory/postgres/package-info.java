/** The directory in PostgreSQL, filled from the fact files in {@code directory/}. */
@NullMarked
package vn.phusa.base.directory.postgres;

import org.jspecify.annotations.NullMarked;
