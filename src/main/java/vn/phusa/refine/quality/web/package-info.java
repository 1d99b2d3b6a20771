/** The quality pages and their API. */
@NullMarked
package vn.phusa.refine.quality.web;

import org.jspecify.annotations.NullMarked;
