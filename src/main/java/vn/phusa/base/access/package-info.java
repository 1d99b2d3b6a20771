/**
 * Who may: people, sessions, first keys, and the only maker of a {@link
 * vn.phusa.base.access.Grant}. Credentials enter; a principal and grants leave.
 */
@ApplicationModule(
    id = "access",
    allowedDependencies = {"text", "problem", "journal", "directory"})
@NullMarked
package vn.phusa.base.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
