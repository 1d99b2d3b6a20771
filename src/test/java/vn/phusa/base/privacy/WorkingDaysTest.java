package vn.phusa.base.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counting of terms: by hand on known days, and against a model that walks day by day. */
class WorkingDaysTest {

  private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);

  /** Tết 2026 with a Saturday worked in exchange. */
  private static final WorkingDays TET =
      new WorkingDays(
          List.of(
              off("2026-02-16"),
              off("2026-02-17"),
              off("2026-02-18"),
              off("2026-02-19"),
              off("2026-02-20"),
              new Holiday(LocalDate.parse("2026-02-28"), Holiday.Kind.WORKED, "", "")));

  @ParameterizedTest
  @CsvSource({
    // On a Thursday morning and one minute before midnight: the Friday and the Monday count.
    "2026-01-08T08:00,WORKING_DAYS,2,2026-01-12",
    "2026-01-08T23:59,WORKING_DAYS,2,2026-01-12",
    // On a Saturday: Monday and Tuesday.
    "2026-01-10T10:00,WORKING_DAYS,2,2026-01-13",
    // On the Thursday before Tết: that Friday, and the Monday ten days after.
    "2026-02-12T10:00,WORKING_DAYS,2,2026-02-23",
    // The Saturday that is worked counts.
    "2026-02-26T10:00,WORKING_DAYS,2,2026-02-28",
    // 10 days that end on a Sunday end on Monday; those that end on a working day do not move.
    "2026-01-08T10:00,DAYS,10,2026-01-19",
    "2026-01-09T10:00,DAYS,10,2026-01-19",
    // 10 days that end within Tết end when the first day after it does.
    "2026-02-06T10:00,DAYS,10,2026-02-23",
    // Five years to the day, from a leap day too.
    "2028-02-29T10:00,YEARS,5,2033-02-28"
  })
  void endsWithTheLastDay(LocalDateTime begin, TimeLimit.Unit unit, int amount, LocalDate last) {
    var start = begin.atZone(WorkingDays.ZONE).toInstant();
    assertThat(TET.due(start, limit(amount, unit))).isEqualTo(midnightAfter(last));
  }

  @Test
  void hoursRunThroughHolidays() {
    var found = Instant.parse("2026-02-13T16:30:00Z");
    assertThat(TET.due(found, limit(72, TimeLimit.Unit.HOURS)))
        .isEqualTo(Instant.parse("2026-02-16T16:30:00Z"));
  }

  @Test
  void theDayBeginsInVietnam() {
    // 17:30 UTC on Wednesday is 00:30 on Thursday in Vietnam.
    var received = Instant.parse("2026-01-07T17:30:00Z");
    assertThat(TET.due(received, limit(2, TimeLimit.Unit.WORKING_DAYS)))
        .isEqualTo(midnightAfter(LocalDate.parse("2026-01-12")));
  }

  @Test
  void aYearIsKnownOnceADayOfItIs() {
    assertThat(TET.knows(2026)).isTrue();
    assertThat(TET.knows(2027)).isFalse();
    assertThat(TET.isWorked(LocalDate.parse("2027-02-08"))).isTrue();
    assertThat(TET.isWorked(LocalDate.parse("2027-02-07"))).isFalse();
  }

  @RepeatedTest(300)
  void agreesWithWalkingDayByDay(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var off = new HashSet<LocalDate>();
    var worked = new HashSet<LocalDate>();
    var days = new WorkingDays(someHolidays(random, off, worked));
    var begin = EPOCH.atStartOfDay(WorkingDays.ZONE).plusMinutes(random.nextInt(3 * 365 * 24 * 60));
    var more = random.nextInt(21);
    var unit = random.nextBoolean() ? TimeLimit.Unit.DAYS : TimeLimit.Unit.WORKING_DAYS;
    var limit = limit(1 + random.nextInt(30), unit);
    var asked = unit == TimeLimit.Unit.DAYS ? more : 0;
    assertThat(days.due(begin.toInstant(), limit, asked))
        .isEqualTo(midnightAfter(walk(begin.toLocalDate(), limit, asked, off, worked)));
  }

  /** Turns one calendar leaf after the other and says on which one the term is over. */
  private static LocalDate walk(
      LocalDate begin, TimeLimit limit, int more, Set<LocalDate> off, Set<LocalDate> worked) {
    var counted = 0;
    var leaf = begin;
    while (true) {
      leaf = leaf.plusDays(1);
      var open = isOpen(leaf, off, worked);
      if (limit.unit() == TimeLimit.Unit.DAYS || open) {
        counted++;
      }
      if (counted >= limit.amount() + more && open) {
        return leaf;
      }
    }
  }

  private static boolean isOpen(LocalDate leaf, Set<LocalDate> off, Set<LocalDate> worked) {
    if (off.contains(leaf)) {
      return false;
    }
    return worked.contains(leaf)
        || !(leaf.getDayOfWeek().getValue() == 6 || leaf.getDayOfWeek().getValue() == 7);
  }

  /** Single days, whole weeks as at Tết, and days worked in exchange. */
  private static List<Holiday> someHolidays(
      Random random, Set<LocalDate> off, Set<LocalDate> worked) {
    for (var block = random.nextInt(40); block > 0; block--) {
      var first = EPOCH.plusDays(random.nextInt(1300));
      for (var day = random.nextInt(9); day >= 0; day--) {
        off.add(first.plusDays(day));
      }
    }
    for (var one = random.nextInt(60); one > 0; one--) {
      worked.add(EPOCH.plusDays(random.nextInt(1300)));
    }
    worked.removeAll(off);
    var holidays = new ArrayList<Holiday>();
    off.forEach(day -> holidays.add(new Holiday(day, Holiday.Kind.OFF, "", "")));
    worked.forEach(day -> holidays.add(new Holiday(day, Holiday.Kind.WORKED, "", "")));
    return holidays;
  }

  private static Holiday off(String day) {
    return new Holiday(LocalDate.parse(day), Holiday.Kind.OFF, "", "");
  }

  private static TimeLimit limit(int amount, TimeLimit.Unit unit) {
    return new TimeLimit("SEE", TimeLimit.Step.ANSWER, amount, unit, EPOCH, Optional.empty(), "");
  }

  private static Instant midnightAfter(LocalDate day) {
    return day.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
  }
}
