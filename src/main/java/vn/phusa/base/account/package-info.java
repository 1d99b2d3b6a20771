/**
 * People at the door: accounts, passwords, second factors, sessions and their pages. Proofs of who
 * somebody is enter; a session that {@link vn.phusa.base.access.Access} recognises leaves.
 */
@ApplicationModule(
    id = "account",
    allowedDependencies = {"text", "problem", "journal", "secret", "directory", "access"})
@NullMarked
package vn.phusa.base.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
