/** The filters that every request passes, and the pages about rules. */
@NullMarked
package vn.phusa.base.access.web;

import org.jspecify.annotations.NullMarked;
