/** Tests of this part of the room. */
@NullMarked
package vn.phusa.refine.quality.score;

import org.jspecify.annotations.NullMarked;
