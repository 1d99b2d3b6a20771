/** Tests of this part of the room. */
@NullMarked
package vn.phusa.base.notice.inbox;

import org.jspecify.annotations.NullMarked;
