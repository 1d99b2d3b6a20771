package vn.phusa.base.privacy.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.privacy.Holiday;
import vn.phusa.base.privacy.PrivacyCode;
import vn.phusa.base.privacy.TimeLimit;
import vn.phusa.base.privacy.TimeLimits;
import vn.phusa.base.privacy.WorkCalendar;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.privacy.web.Page.View;
import vn.phusa.base.problem.Problem;

/** Holidays and time limits: what the clocks go by. */
@Controller
@RequestMapping(Desk.HOME + "/calendar")
class CalendarPages {

  private static final String PATH = Desk.HOME + "/calendar";

  private final WorkCalendar calendar;
  private final TimeLimits limits;
  private final Desk desk;
  private final Page page;

  CalendarPages(WorkCalendar calendar, TimeLimits limits, Desk desk, Page page) {
    this.calendar = calendar;
    this.limits = limits;
    this.desk = desk;
    this.page = page;
  }

  @GetMapping
  String show(Locale locale, Model model) {
    var viewer = desk.anybody();
    var year = desk.today().getYear();
    var days = calendar.workingDays();
    model.addAttribute("holidays", calendar.holidays());
    model.addAttribute("limits", limits.all());
    model.addAttribute("matters", limits.all().stream().map(TimeLimit::matter).distinct().toList());
    model.addAttribute("today", desk.today());
    model.addAttribute("unknown", days.knows(year + 1) ? "" : Integer.toString(year + 1));
    return page.show(new View("calendar", "calendar", "privacy.clock"), viewer, locale, model);
  }

  @PostMapping("/days")
  String put(
      @RequestParam MultiValueMap<String, String> fields, Locale locale, RedirectAttributes flash) {
    var viewer = desk.keeper();
    var typed = new Fields(fields);
    return Page.act(
        PATH,
        locale,
        flash,
        () -> {
          var kind = Desk.choice(Holiday.Kind.class, typed.text("kind"));
          var day = Desk.day(typed.text("day"));
          calendar.put(
              new Holiday(day, kind, typed.text("name"), typed.text("source")),
              viewer.principal().id());
        });
  }

  @PostMapping("/days/remove")
  String remove(
      @RequestParam(defaultValue = "") String day, Locale locale, RedirectAttributes flash) {
    var viewer = desk.keeper();
    return Page.act(
        PATH, locale, flash, () -> calendar.remove(Desk.day(day), viewer.principal().id()));
  }

  @PostMapping("/limits")
  String change(
      @RequestParam MultiValueMap<String, String> fields, Locale locale, RedirectAttributes flash) {
    var viewer = desk.keeper();
    var typed = new Fields(fields);
    return Page.act(
        PATH,
        locale,
        flash,
        () -> {
          var which = typed.text("limit").split("\\.", -1);
          if (which.length != 2) {
            throw new Problem(PrivacyCode.CHOICE_UNKNOWN, typed.text("limit"));
          }
          limits.change(
              which[0],
              Desk.choice(TimeLimit.Step.class, which[1]),
              Math.clamp(Desk.number(typed.text("amount")), 0, Integer.MAX_VALUE),
              Desk.day(typed.text("from")),
              viewer.principal().id());
        });
  }
}
