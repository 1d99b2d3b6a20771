/** The journal for those who may look at it: its page, its API, its export. */
@NullMarked
package vn.phusa.app.shell.journal;

import org.jspecify.annotations.NullMarked;
