/** E-mail about what stands unread in an inbox. */
@NullMarked
package vn.phusa.base.notice.mail;

import org.jspecify.annotations.NullMarked;
