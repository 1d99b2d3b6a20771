/** The catalog in PostgreSQL: tables, search, profiles. */
@NullMarked
package vn.phusa.store.catalog.postgres;

import org.jspecify.annotations.NullMarked;
