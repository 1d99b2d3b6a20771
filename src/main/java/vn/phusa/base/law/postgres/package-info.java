/** Legal texts in PostgreSQL, filled from {@code law/texts.csv}. */
@NullMarked
package vn.phusa.base.law.postgres;

import org.jspecify.annotations.NullMarked;
