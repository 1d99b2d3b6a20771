/** How entries become hashes, hashes a tree, and a tree a signed checkpoint. */
@NullMarked
package vn.phusa.base.journal.inner;

import org.jspecify.annotations.NullMarked;
