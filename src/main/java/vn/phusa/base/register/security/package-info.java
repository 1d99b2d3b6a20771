/** How safe this installation is, for its keepers, and how it conforms, for everyone. */
@NullMarked
package vn.phusa.base.register.security;

import org.jspecify.annotations.NullMarked;
