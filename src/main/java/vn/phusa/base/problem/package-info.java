/**
 * One shape of failure (RFC 9457). A code and the values it names enter; a Vietnamese and an
 * English sentence, a status and whose turn it is to act leave.
 */
@ApplicationModule(
    id = "problem",
    allowedDependencies = {"text"})
@NullMarked
package vn.phusa.base.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
