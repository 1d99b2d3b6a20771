/**
 * What level 3 asks of an installation, and the way in which any room says how it stands. Outcomes
 * that beans of other rooms measured leave; nothing enters.
 */
@ApplicationModule(
    id = "safeguard",
    allowedDependencies = {"text", "problem"})
@NullMarked
package vn.phusa.base.safeguard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
