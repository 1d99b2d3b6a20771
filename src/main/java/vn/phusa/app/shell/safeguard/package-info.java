/** How this installation stands with what level 3 asks, as far as the start-up can see it. */
@NullMarked
package vn.phusa.app.shell.safeguard;

import org.jspecify.annotations.NullMarked;
