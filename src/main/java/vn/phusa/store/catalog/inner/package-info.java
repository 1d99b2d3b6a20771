/** What the templates of the catalog see. */
@NullMarked
package vn.phusa.store.catalog.inner;

import org.jspecify.annotations.NullMarked;
