/** The page about security and the platform label. */
@NullMarked
package vn.phusa.base.register.security;

import org.jspecify.annotations.NullMarked;
