/** The versions of contracts, kept in PostgreSQL. */
@NullMarked
package vn.phusa.store.contract.postgres;

import org.jspecify.annotations.NullMarked;
