/** Programs of agencies at the door, over real HTTP. */
@NullMarked
package vn.phusa.app.shell.machines;

import org.jspecify.annotations.NullMarked;
