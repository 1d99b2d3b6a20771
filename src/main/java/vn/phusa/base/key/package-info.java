/**
 * Files with the installation's own keys. They lie outside the database, for their owner's eyes
 * only, and are closed by a hardware module where the operator has one.
 */
@ApplicationModule(
    id = "key",
    allowedDependencies = {"text", "problem", "safeguard"})
@NullMarked
package vn.phusa.base.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
