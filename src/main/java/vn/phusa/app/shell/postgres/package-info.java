/** The state directory and the database that runs in it. */
@NullMarked
package vn.phusa.app.shell.postgres;

import org.jspecify.annotations.NullMarked;
