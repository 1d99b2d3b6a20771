/** The public pages. */
@NullMarked
package vn.phusa.share.portal.web;

import org.jspecify.annotations.NullMarked;
