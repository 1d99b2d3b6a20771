/** The journal as one table that only grows, and the writer that gathers entries into it. */
@NullMarked
package vn.phusa.base.journal.postgres;

import org.jspecify.annotations.NullMarked;
