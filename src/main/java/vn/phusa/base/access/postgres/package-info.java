/** People and one-time links in PostgreSQL. */
@NullMarked
package vn.phusa.base.access.postgres;

import org.jspecify.annotations.NullMarked;
