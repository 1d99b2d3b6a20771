/** What the inner packages of access share. */
@NullMarked
package vn.phusa.base.access.inner;

import org.jspecify.annotations.NullMarked;
