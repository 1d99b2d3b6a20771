/** Tables of machines. */
@NullMarked
package vn.phusa.base.machine.postgres;

import org.jspecify.annotations.NullMarked;
