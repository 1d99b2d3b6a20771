/**
 * How open data leaves: the public pages, the HTTP API and the downloads. Queries enter; what a
 * grant allows leaves.
 */
@ApplicationModule(
    id = "portal",
    allowedDependencies = {
      "text",
      "problem",
      "journal",
      "directory",
      "access",
      "lake",
      "contract",
      "catalog"
    })
@NullMarked
package vn.phusa.share.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
