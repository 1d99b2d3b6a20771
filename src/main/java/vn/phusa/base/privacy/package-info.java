/**
 * What an agency owes to the people whose data it processes: a register of processing, proof of
 * consent, requests of persons, breaches, each with the clocks of the law (91/2025/QH15,
 * 356/2025/NĐ-CP). Forms enter; what is due, and what is late, leave.
 */
@ApplicationModule(
    id = "privacy",
    allowedDependencies = {
      "text",
      "problem",
      "key",
      "safeguard",
      "journal",
      "law",
      "directory",
      "access"
    })
@NullMarked
package vn.phusa.base.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
