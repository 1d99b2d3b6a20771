/**
 * Law as data: which document says so, since when, until when and what replaced it. Rows of the
 * operator enter; a citation with its state on a day leaves.
 */
@ApplicationModule(
    id = "law",
    allowedDependencies = {"text", "problem", "journal"})
@NullMarked
package vn.phusa.base.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
