/** What the inner packages of account share. */
@NullMarked
package vn.phusa.base.account.inner;

import org.jspecify.annotations.NullMarked;
