/** The root of the house; rooms are below, by floor. */
@NullMarked
package vn.phusa;

import org.jspecify.annotations.NullMarked;
