/**
 * How good data is: after each commit a dataset is profiled, scored and searched for personal data.
 * Committed states enter; profiles, scores, alerts and suggested rules leave, each as much as the
 * reader sees of the rows.
 */
@ApplicationModule(
    id = "quality",
    allowedDependencies = {
      "text",
      "problem",
      "journal",
      "directory",
      "access",
      "notice",
      "lake",
      "contract",
      "catalog",
      "ingest"
    })
@NullMarked
package vn.phusa.refine.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
