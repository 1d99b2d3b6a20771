/** What the inner packages of machine share. */
@NullMarked
package vn.phusa.base.machine.inner;

import org.jspecify.annotations.NullMarked;
