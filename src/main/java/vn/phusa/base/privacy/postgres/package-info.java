/** The registers of personal data in PostgreSQL, filled from {@code privacy/*.csv}. */
@NullMarked
package vn.phusa.base.privacy.postgres;

import org.jspecify.annotations.NullMarked;
