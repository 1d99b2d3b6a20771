/** What the inner packages of the room share. */
@NullMarked
package vn.phusa.base.notice.inner;

import org.jspecify.annotations.NullMarked;
