package vn.phusa.base.privacy.inner;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phusa.base.privacy.DataItem;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.TimeLimits;
import vn.phusa.base.privacy.WorkCalendar;

/** Reads the rows that the clocks go by, once for all that is shown together. */
@Component
public class ClockMaker {

  private final TimeLimits limits;
  private final WorkCalendar calendar;
  private final Privacy privacy;

  public ClockMaker(TimeLimits limits, WorkCalendar calendar, Privacy privacy) {
    this.limits = limits;
    this.calendar = calendar;
    this.privacy = privacy;
  }

  public Clocks clocks() {
    var told =
        privacy.items().stream()
            .filter(DataItem::toldToSubjects)
            .map(DataItem::id)
            .collect(Collectors.toSet());
    return new Clocks(limits.all(), calendar.workingDays(), told);
  }
}
