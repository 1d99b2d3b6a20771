package vn.phusa.base.privacy;

import java.time.LocalDate;
import java.util.List;

/** Public holidays and days worked in exchange, as the steward enters them each year. */
public interface WorkCalendar {

  /** All, the newest first. */
  List<Holiday> holidays();

  /** What counts as a working day, as of now. */
  WorkingDays workingDays();

  /**
   * Says what a day is; a day that is known already is corrected.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#HOLIDAY_WRONG} or {@link
   *     PrivacyCode#FIELD_MISSING}
   */
  void put(Holiday holiday, String principal);

  /** The day is what its weekday says. */
  void remove(LocalDate day, String principal);
}
