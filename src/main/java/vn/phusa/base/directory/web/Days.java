package vn.phusa.base.directory.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.problem.Problem;

/** Days as callers write them. */
@Component
class Days {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Clock clock;

  Days(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** The day, or today in Vietnam when none is said. */
  LocalDate of(@Nullable String date) {
    try {
      return date == null || date.isBlank() ? today() : LocalDate.parse(date.strip());
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, DirectoryCode.DAY_MALFORMED, String.valueOf(date));
    }
  }
}
