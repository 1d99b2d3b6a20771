/** Tests of this part of the room. */
@NullMarked
package vn.phusa.refine.quality.inner;

import org.jspecify.annotations.NullMarked;
