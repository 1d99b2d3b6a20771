package vn.phusa.base.privacy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How terms are counted (91/2015/QH13, Điều 147 and 148): hours from the moment itself; days from
 * the day after, to the end of the last one, and when nobody works on that one, to the end of the
 * next working day. Of a year without rows only weekends are known to be off: what falls into it is
 * due rather too early than too late.
 */
public final class WorkingDays {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final Map<LocalDate, Holiday.Kind> exceptions;
  private final Set<Integer> years;

  public WorkingDays(List<Holiday> holidays) {
    exceptions = holidays.stream().collect(Collectors.toMap(Holiday::day, Holiday::kind));
    years = holidays.stream().map(one -> one.day().getYear()).collect(Collectors.toSet());
  }

  /** Whether the holidays of a year have been entered. */
  public boolean knows(int year) {
    return years.contains(year);
  }

  public boolean isWorked(LocalDate day) {
    var exception = exceptions.get(day);
    return exception == null
        ? !WEEKEND.contains(day.getDayOfWeek())
        : exception == Holiday.Kind.WORKED;
  }

  /** The first moment that is too late. */
  public Instant due(Instant begin, TimeLimit limit) {
    return due(begin, limit, 0);
  }

  /** The same with days added to a limit of days. */
  public Instant due(Instant begin, TimeLimit limit, int more) {
    var day = LocalDate.ofInstant(begin, ZONE);
    return switch (limit.unit()) {
      case HOURS -> begin.plus(Duration.ofHours(limit.amount()));
      case WORKING_DAYS -> endOf(after(day, limit.amount()));
      case DAYS -> endOf(onOrAfter(day.plusDays(limit.amount() + (long) more)));
      case YEARS -> endOf(day.plusYears(limit.amount()));
    };
  }

  private LocalDate after(LocalDate day, int count) {
    var last = day;
    for (var left = count; left > 0; left--) {
      last = onOrAfter(last.plusDays(1));
    }
    return last;
  }

  private LocalDate onOrAfter(LocalDate day) {
    var next = day;
    while (!isWorked(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
