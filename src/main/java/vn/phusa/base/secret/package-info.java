/**
 * Secrets that have to be kept and read again. Plain bytes enter and leave; what is stored is worth
 * nothing without the key, which is not in the database.
 */
@ApplicationModule(
    id = "secret",
    allowedDependencies = {"key", "journal", "safeguard"})
@NullMarked
package vn.phusa.base.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
