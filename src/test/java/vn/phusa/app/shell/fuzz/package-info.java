/** The whole house under random requests; see {@code docs/security/fuzzing.md}. */
@NullMarked
package vn.phusa.app.shell.fuzz;

import org.jspecify.annotations.NullMarked;
