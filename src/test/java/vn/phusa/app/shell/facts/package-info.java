/** Writes the demonstration's files from published figures; run by hand, never by a test. */
@NullMarked
package vn.phusa.app.shell.facts;

import org.jspecify.annotations.NullMarked;
