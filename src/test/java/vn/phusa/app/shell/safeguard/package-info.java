/** What is measured changes with the installation. */
@NullMarked
package vn.phusa.app.shell.safeguard;

import org.jspecify.annotations.NullMarked;
