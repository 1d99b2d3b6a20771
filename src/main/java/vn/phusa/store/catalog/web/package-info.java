/** Console pages on which officers describe their datasets. */
@NullMarked
package vn.phusa.store.catalog.web;

import org.jspecify.annotations.NullMarked;
