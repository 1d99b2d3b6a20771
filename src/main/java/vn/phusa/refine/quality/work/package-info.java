/** Profiles after each commit, their queue and their tables. */
@NullMarked
package vn.phusa.refine.quality.work;

import org.jspecify.annotations.NullMarked;
