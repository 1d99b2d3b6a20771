/** One class a command. */
@NullMarked
package vn.phusa.app.shell.command;

import org.jspecify.annotations.NullMarked;
