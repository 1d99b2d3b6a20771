/** Scores by dimension, and what they raise alarm about. */
@NullMarked
package vn.phusa.refine.quality.score;

import org.jspecify.annotations.NullMarked;
