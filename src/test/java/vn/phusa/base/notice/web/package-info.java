/** Tests of this part of the room. */
@NullMarked
package vn.phusa.base.notice.web;

import org.jspecify.annotations.NullMarked;
