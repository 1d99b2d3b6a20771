/** From a name and a password to a session: proofs, one after the other, and what is missing. */
@NullMarked
package vn.phusa.base.account.signin;

import org.jspecify.annotations.NullMarked;
