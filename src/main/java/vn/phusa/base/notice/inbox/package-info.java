/** Who is told, and where it is kept. */
@NullMarked
package vn.phusa.base.notice.inbox;

import org.jspecify.annotations.NullMarked;
