package vn.phusa.base.privacy;

import java.time.LocalDate;
import java.util.List;

/** The time limits of the law, as rows that hold for some time. */
public interface TimeLimits {

  /** All of all times, those of one matter together, the newest first. */
  List<TimeLimit> all();

  /**
   * Another amount from a day on; what held until then ends on it.
   *
   * @throws vn.phusa.base.problem.Problem {@link PrivacyCode#LIMIT_MISSING} or {@link
   *     PrivacyCode#LIMIT_WRONG}
   */
  void change(String matter, TimeLimit.Step step, int amount, LocalDate from, String principal);
}
