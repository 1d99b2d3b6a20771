/**
 * Start-up, the command line, the frame around every page, navigation. Commands enter; exit codes
 * and a running server leave.
 */
@ApplicationModule(
    id = "shell",
    allowedDependencies = {
      "text",
      "encoding",
      "problem",
      "safeguard",
      "key",
      "journal",
      "directory",
      "access",
      "account",
      "privacy",
      "notice",
      "lake",
      "contract",
      "catalog",
      "ingest",
      "source",
      "quality",
      "portal"
    })
@NullMarked
package vn.phusa.app.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
