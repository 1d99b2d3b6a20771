/** Signing in, and the pages about people. */
@NullMarked
package vn.phusa.base.account.web;

import org.jspecify.annotations.NullMarked;
