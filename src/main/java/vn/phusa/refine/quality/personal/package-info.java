/** Personal data found by pattern, check digit and context. */
@NullMarked
package vn.phusa.refine.quality.personal;

import org.jspecify.annotations.NullMarked;
