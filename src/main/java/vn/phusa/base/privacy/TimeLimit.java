package vn.phusa.base.privacy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long the law gives for something, for some time.
 *
 * @param matter what it is about: a {@link PersonRequest.Kind}, {@code BREACH} or {@code INCIDENT}
 * @param validTo the first day on which it holds no more
 * @param subject what to ask {@link vn.phusa.base.law.Law#citedBy} for where it stands
 */
public record TimeLimit(
    String matter,
    Step step,
    int amount,
    Unit unit,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String subject) {

  public static final String BREACH = "BREACH";
  public static final String INCIDENT = "INCIDENT";

  public boolean isOn(LocalDate day) {
    return !validFrom.isAfter(day) && validTo.filter(end -> !end.isAfter(day)).isEmpty();
  }

  /** What the time is for. */
  public enum Step {
    ANSWER,
    CARRY_OUT,
    CARRY_OUT_WITH_PROCESSOR,
    EXTENSION,
    AUTHORITY,
    SUBJECTS,
    FIRST_NOTICE,
    FULL_REPORT,
    KEEP_FILE
  }

  /** How it is counted, see {@link WorkingDays#due}. */
  public enum Unit {
    HOURS,
    WORKING_DAYS,
    DAYS,
    YEARS
  }
}
