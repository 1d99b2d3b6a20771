/** Second factors: one-time codes (RFC 6238), recovery codes, passkeys (WebAuthn). */
@NullMarked
package vn.phusa.base.account.factor;

import org.jspecify.annotations.NullMarked;
