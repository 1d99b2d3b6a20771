/** What {@code phusa bench} measures: ours and a yardstick, side by side in one run. */
@NullMarked
package vn.phusa.app.shell.bench;

import org.jspecify.annotations.NullMarked;
