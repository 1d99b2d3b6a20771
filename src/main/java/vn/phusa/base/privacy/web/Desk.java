package vn.phusa.base.privacy.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.AccessCode;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.privacy.inner.Viewer;
import vn.phusa.base.problem.Problem;

/** Asks who is there before anything else, and reads days and moments that were typed. */
@Component
class Desk {

  static final String HOME = "/console/privacy";

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final Access access;
  private final Clock clock;

  Desk(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /** Somebody who may read some register or keep the calendar. */
  Viewer anybody() {
    var viewer = signedIn();
    return required(viewer, viewer.reads() || viewer.keepsCalendar());
  }

  /** Somebody who may read some register. */
  Viewer reader() {
    var viewer = signedIn();
    return required(viewer, viewer.reads());
  }

  /** Somebody who may write into some register. */
  Viewer writer() {
    var viewer = signedIn();
    return required(viewer, viewer.writes());
  }

  /** Somebody who keeps holidays and time limits. */
  Viewer keeper() {
    var viewer = signedIn();
    return required(viewer, viewer.keepsCalendar());
  }

  static void seen(Viewer viewer, String agency) {
    required(viewer, viewer.sees(agency));
  }

  /** One who writes for no agency in particular is told by the register that one is missing. */
  static void edited(Viewer viewer, String agency) {
    required(viewer, agency.isEmpty() || viewer.edits(agency));
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  static LocalDate day(String typed) {
    try {
      var day = LocalDate.parse(typed);
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        throw new Problem(PrivacyCode.DAY_MALFORMED, typed);
      }
      return day;
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, PrivacyCode.DAY_MALFORMED, typed);
    }
  }

  /** A moment in Vietnamese time; now when nothing was typed. */
  Instant moment(String typed) {
    if (typed.isBlank()) {
      return now();
    }
    try {
      return LocalDateTime.parse(typed.strip()).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeException malformed) {
      throw new Problem(malformed, PrivacyCode.MOMENT_MALFORMED, typed);
    }
  }

  static <E extends Enum<E>> E choice(Class<E> type, String typed) {
    try {
      return Enum.valueOf(type, typed);
    } catch (IllegalArgumentException unknown) {
      throw new Problem(unknown, PrivacyCode.CHOICE_UNKNOWN, typed);
    }
  }

  static long number(String typed) {
    try {
      return typed.isEmpty() ? 0 : Long.parseLong(typed);
    } catch (NumberFormatException malformed) {
      throw new Problem(malformed, PrivacyCode.NUMBER_WRONG, typed);
    }
  }

  private Viewer signedIn() {
    var principal = access.current();
    if (principal.isAnonymous()) {
      throw new Problem(AccessCode.SIGN_IN_NEEDED);
    }
    return new Viewer(principal);
  }

  private static Viewer required(Viewer viewer, boolean allowed) {
    if (!allowed) {
      throw new Problem(AccessCode.FORBIDDEN, HOME);
    }
    return viewer;
  }
}
