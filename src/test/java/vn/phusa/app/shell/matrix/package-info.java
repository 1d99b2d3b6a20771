/** Who may ask for what: every role at every endpoint. */
@NullMarked
package vn.phusa.app.shell.matrix;

import org.jspecify.annotations.NullMarked;
