/** The forms of the registers. */
@NullMarked
package vn.phusa.base.register.web;

import org.jspecify.annotations.NullMarked;
