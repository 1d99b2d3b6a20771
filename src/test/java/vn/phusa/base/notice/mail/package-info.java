/** Tests of this part of the room. */
@NullMarked
package vn.phusa.base.notice.mail;

import org.jspecify.annotations.NullMarked;
