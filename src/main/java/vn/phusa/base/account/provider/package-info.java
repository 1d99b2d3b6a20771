/** Signing in with an account at a provider of identities (OpenID Connect). */
@NullMarked
package vn.phusa.base.account.provider;

import org.jspecify.annotations.NullMarked;
