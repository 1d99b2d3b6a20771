/**
 * What a dataset must be (ODCS v3): columns, types, keys, rules, thresholds. A contract enters as
 * YAML or from a form; the SQL that casts and checks every row in one pass leaves.
 */
@ApplicationModule(
    id = "contract",
    allowedDependencies = {"text", "problem", "journal", "directory", "access", "lake"})
@NullMarked
package vn.phusa.store.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
