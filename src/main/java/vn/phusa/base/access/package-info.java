/**
 * Who may: policies, the ways in for pages and programs, and the only maker of a {@link
 * vn.phusa.base.access.Grant}. Whoever has been proven enters; a principal and grants leave. Who
 * that can be is known by the rooms to the right ({@link vn.phusa.base.access.Principals}).
 */
@ApplicationModule(
    id = "access",
    allowedDependencies = {"text", "problem", "key", "safeguard", "journal", "directory"})
@NullMarked
package vn.phusa.base.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
