/**
 * Places that data comes from by itself: databases and folders of agencies, looked into by a
 * timetable. Settings and secrets enter; files for {@code ingest}, and where each source stands,
 * leave.
 */
@ApplicationModule(
    id = "source",
    allowedDependencies = {
      "text",
      "problem",
      "journal",
      "secret",
      "directory",
      "access",
      "privacy",
      "notice",
      "contract",
      "catalog",
      "ingest"
    })
@NullMarked
package vn.phusa.collect.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
