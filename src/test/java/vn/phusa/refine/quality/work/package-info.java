/** Tests of this part of the room. */
@NullMarked
package vn.phusa.refine.quality.work;

import org.jspecify.annotations.NullMarked;
