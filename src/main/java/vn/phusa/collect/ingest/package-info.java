/**
 * How files come in: upload, recognise, propose, check, quarantine, commit, replay, undo. Bytes
 * enter; snapshots in the lake and findings in plain words leave.
 */
@ApplicationModule(
    id = "ingest",
    allowedDependencies = {
      "text",
      "encoding",
      "problem",
      "journal",
      "law",
      "directory",
      "access",
      "lake",
      "contract",
      "catalog"
    })
@NullMarked
package vn.phusa.collect.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
