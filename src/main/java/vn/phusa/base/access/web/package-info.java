/** Signing in, the filters that every request passes, and the pages about people. */
@NullMarked
package vn.phusa.base.access.web;

import org.jspecify.annotations.NullMarked;
