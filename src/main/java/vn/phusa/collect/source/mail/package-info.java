/** Attachments of messages in a mailbox. */
@NullMarked
package vn.phusa.collect.source.mail;

import org.jspecify.annotations.NullMarked;
