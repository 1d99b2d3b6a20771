/** Tests of this part of the room. */
@NullMarked
package vn.phusa.refine.quality.personal;

import org.jspecify.annotations.NullMarked;
