/** What the templates of the frame are given. */
@NullMarked
package vn.phusa.app.shell.inner;

import org.jspecify.annotations.NullMarked;
