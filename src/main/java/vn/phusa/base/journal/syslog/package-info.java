/** Entries for the security centre: RFC 5424 messages over TLS, from a place that is remembered. */
@NullMarked
package vn.phusa.base.journal.syslog;

import org.jspecify.annotations.NullMarked;
