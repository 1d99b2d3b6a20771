/**
 * The append-only record of who did and who read what. Entries enter, durable before the answer;
 * they leave in order, for those who may read them.
 */
@ApplicationModule(
    id = "journal",
    allowedDependencies = {"text", "problem", "safeguard", "key"})
@NullMarked
package vn.phusa.base.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
