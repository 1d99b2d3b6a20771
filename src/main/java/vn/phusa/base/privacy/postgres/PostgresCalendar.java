package vn.phusa.base.privacy.postgres;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.Holiday;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.WorkCalendar;
import vn.phusa.base.privacy.WorkingDays;
import vn.phusa.base.problem.Problem;

/** The table {@code privacy_holiday}. */
@Component
class PostgresCalendar implements WorkCalendar {

  private static final int EARLIEST = 2026;
  private static final int LATEST = 2100;

  private final JdbcClient jdbc;
  private final Acts acts;

  PostgresCalendar(JdbcClient jdbc, Acts acts) {
    this.jdbc = jdbc;
    this.acts = acts;
  }

  @Override
  public List<Holiday> holidays() {
    return jdbc.sql("select * from privacy_holiday where not removed order by day desc")
        .query((row, number) ->
            new Holiday(
                row.getObject("day", LocalDate.class),
                Holiday.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("source")))
        .list();
  }

  @Override
  public WorkingDays workingDays() {
    return new WorkingDays(holidays());
  }

  @Override
  public void put(Holiday holiday, String principal) {
    Checks.needed(holiday.name(), "name", Checks.SHORT);
    Checks.needed(holiday.source(), "source", Checks.SHORT);
    var year = holiday.day().getYear();
    if (year < EARLIEST || year > LATEST || saysNothing(holiday)) {
      throw new Problem(PrivacyCode.HOLIDAY_WRONG, holiday.day().toString());
    }
    acts.record(
        () -> upsert(holiday),
        principal,
        "privacy.holiday.put",
        holiday.day().toString(),
        () ->
            Map.of(
                "kind", holiday.kind().name(),
                "name", holiday.name(),
                "source", holiday.source()));
  }

  @Override
  public void remove(LocalDate day, String principal) {
    acts.record(
        () ->
            jdbc.sql("update privacy_holiday set removed = true where day = :day")
                .param("day", day)
                .update(),
        principal,
        "privacy.holiday.removed",
        day.toString(),
        Map::of);
  }

  /**
   * A day that is worked in exchange lies on a weekend; a day off may, and then changes nothing.
   */
  private static boolean saysNothing(Holiday holiday) {
    var weekday = holiday.day().getDayOfWeek();
    return holiday.kind() == Holiday.Kind.WORKED
        && weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY;
  }

  private void upsert(Holiday holiday) {
    jdbc.sql(
            """
            insert into privacy_holiday (day, kind, name, source)
            values (:day, :kind, :name, :source)
            on conflict (day) do update
            set kind = excluded.kind, name = excluded.name, source = excluded.source,
                removed = false
            """)
        .param("day", holiday.day())
        .param("kind", holiday.kind().name())
        .param("name", holiday.name())
        .param("source", holiday.source())
        .update();
  }
}
