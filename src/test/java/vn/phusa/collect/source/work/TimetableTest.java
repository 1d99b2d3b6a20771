package vn.phusa.collect.source.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.phusa.base.privacy.Holiday;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;

class TimetableTest {

  private static final Timetable TABLE =
      new Timetable(
          new WorkingDays(
              List.of(
                  new Holiday(LocalDate.of(2026, 9, 2), Holiday.Kind.OFF, "Quốc khánh", ""),
                  new Holiday(LocalDate.of(2026, 8, 22), Holiday.Kind.WORKED, "Làm bù", ""))));

  /** A Tuesday; the day after it is a holiday. */
  private static final String TUESDAY = "2026-09-01T10:00";

  @Test
  void everyDayAtATime() {
    assertThat(next(new Rhythm.Daily(LocalTime.of(6, 30)), false, "", TUESDAY))
        .isEqualTo("2026-09-02T06:30");
    assertThat(next(new Rhythm.Daily(LocalTime.of(16, 30)), false, "", TUESDAY))
        .isEqualTo("2026-09-01T16:30");
  }

  @Test
  void restsOnHolidaysAndWeekendsAndWorksOnDaysInExchange() {
    var daily = new Rhythm.Daily(LocalTime.of(6, 30));
    assertThat(next(daily, true, "", TUESDAY)).isEqualTo("2026-09-03T06:30");
    assertThat(next(daily, true, "", "2026-09-04T10:00")).isEqualTo("2026-09-07T06:30");
    assertThat(next(daily, true, "", "2026-08-21T10:00")).isEqualTo("2026-08-22T06:30");
  }

  @Test
  void aPauseThatEndsOutsideTheWindowWaitsForIt() {
    var hourly = new Rhythm.Every(Duration.ofHours(1));
    assertThat(next(hourly, false, "18:00-06:00", TUESDAY)).isEqualTo("2026-09-01T18:00");
    assertThat(next(hourly, false, "18:00-06:00", "2026-09-01T23:30"))
        .isEqualTo("2026-09-02T00:30");
    assertThat(next(hourly, true, "18:00-06:00", "2026-09-01T23:30")).isEqualTo("2026-09-03T18:00");
  }

  @Test
  void cronIsInTheTimeOfVietnam() {
    assertThat(next(new Rhythm.Cron("0 0 7 1 * *"), false, "", TUESDAY))
        .isEqualTo("2026-10-01T07:00");
    assertThat(
            TABLE.next(
                source(new Rhythm.Cron("0 0 7 * * *"), false, ""),
                Instant.parse("2026-09-01T00:00:00Z")))
        .contains(Instant.parse("2026-09-02T00:00:00Z"));
  }

  @Test
  void whatNeverFitsIsRefused() {
    for (var window : List.of("18:00-19:00", "25:00-26:00", "sáng")) {
      var never = source(new Rhythm.Daily(LocalTime.NOON), false, window);
      assertThatThrownBy(() -> TABLE.next(never, Instant.EPOCH)).isInstanceOf(Problem.class);
    }
    var wrong = source(new Rhythm.Cron("mỗi ngày"), false, "");
    assertThatThrownBy(() -> TABLE.next(wrong, Instant.EPOCH)).isInstanceOf(Problem.class);
  }

  @Test
  void byHandHasNoTime() {
    assertThat(TABLE.next(source(new Rhythm.ByHand(), false, ""), Instant.EPOCH)).isEmpty();
  }

  private static String next(Rhythm rhythm, boolean workingDays, String window, String from) {
    var time = LocalDateTime.parse(from).atZone(WorkingDays.ZONE).toInstant();
    return TABLE
        .next(source(rhythm, workingDays, window), time)
        .orElseThrow()
        .atZone(WorkingDays.ZONE)
        .toLocalDateTime()
        .toString();
  }

  private static Source source(Rhythm rhythm, boolean workingDays, String window) {
    return new Source(
        "n1",
        "Thử",
        "folder",
        Map.of(),
        "thu.x",
        "append",
        List.of(),
        rhythm,
        workingDays,
        window,
        "an",
        true);
  }
}
