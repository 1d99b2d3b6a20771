/** Sources in mailboxes. */
@NullMarked
package vn.phusa.collect.source.mail;

import org.jspecify.annotations.NullMarked;
