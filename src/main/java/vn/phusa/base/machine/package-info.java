/**
 * Programs of agencies at the door: who answers for them, until when, and how they prove who they
 * are (keys, OAuth 2.1 client credentials, certificates). A proof enters; a principal with the
 * agency and no more than its scopes leaves.
 */
@ApplicationModule(
    id = "machine",
    allowedDependencies = {
      "text",
      "problem",
      "key",
      "journal",
      "law",
      "directory",
      "access",
      "account"
    })
@NullMarked
package vn.phusa.base.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
