/** Tests of this part of the room. */
@NullMarked
package vn.phusa.refine.quality.web;

import org.jspecify.annotations.NullMarked;
