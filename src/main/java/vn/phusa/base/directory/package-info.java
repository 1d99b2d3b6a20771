/**
 * Agencies by electronic code and administrative units by official code, with their succession in
 * time. Official lists enter; a unit or agency as of a day, and what it was made of, leave.
 */
@ApplicationModule(
    id = "directory",
    allowedDependencies = {"text", "problem", "journal", "law"})
@NullMarked
package vn.phusa.base.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
