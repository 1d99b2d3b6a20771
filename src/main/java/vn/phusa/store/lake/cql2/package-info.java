/** CQL2 text into filters, and filters into conditions. */
@NullMarked
package vn.phusa.store.lake.cql2;

import org.jspecify.annotations.NullMarked;
