/** What the pages of units show. */
@NullMarked
package vn.phusa.base.directory.inner;

import org.jspecify.annotations.NullMarked;
