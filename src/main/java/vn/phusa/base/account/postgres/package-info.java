/** People and one-time links in PostgreSQL. */
@NullMarked
package vn.phusa.base.account.postgres;

import org.jspecify.annotations.NullMarked;
