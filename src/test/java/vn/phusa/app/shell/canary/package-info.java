/** Nothing that a grant hides comes out of the house on any path. */
@NullMarked
package vn.phusa.app.shell.canary;

import org.jspecify.annotations.NullMarked;
