/** What the packages of this room share. */
@NullMarked
package vn.phusa.refine.quality.inner;

import org.jspecify.annotations.NullMarked;
