package vn.phusa.base.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phusa.base.directory.DirectoryCode;
import vn.phusa.base.directory.LocatedUnit;
import vn.phusa.base.directory.Unit;
import vn.phusa.base.directory.Units;
import vn.phusa.base.directory.inner.UnitView;
import vn.phusa.base.law.Law;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Words;

/** Administrative units of any time: search, history, what became of them. For everyone. */
@Controller
@RequestMapping("/units")
class UnitPages {

  private static final int MOST_FOUND = 60;
  private static final String SUBJECT = "directory.units";

  private final Units units;
  private final Law law;
  private final Days days;

  UnitPages(Units units, Law law, Days days) {
    this.units = units;
    this.law = law;
    this.days = days;
  }

  @GetMapping
  String search(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
    var today = days.today();
    model.addAttribute("q", q);
    model.addAttribute("found", units.search(q, MOST_FOUND));
    model.addAttribute("provinces", units.ofLevel(Unit.Level.PROVINCE, today));
    model.addAttribute("most", MOST_FOUND);
    model.addAttribute("title", Words.in(locale).of("directory.units.title"));
    return page("directory/units", model);
  }

  @GetMapping("/{code}")
  String one(@PathVariable String code, @RequestParam(defaultValue = "") String date, Model model) {
    var located = located(code, date);
    model.addAttribute("view", view(located));
    model.addAttribute("title", located.unit().name());
    return page("directory/unit", model);
  }

  private String page(String view, Model model) {
    model.addAttribute("section", "units");
    model.addAttribute("citations", law.citedBy(SUBJECT, days.today()));
    return view;
  }

  /** The unit of that day; without a date that of today, or else the last one of that code. */
  private LocatedUnit located(String code, String date) {
    var history = units.history(code);
    if (history.isEmpty()) {
      throw new Problem(DirectoryCode.UNIT_NEVER, code);
    }
    if (date.isEmpty()) {
      return history.getLast();
    }
    var day = days.of(date);
    return history.stream()
        .filter(located -> isOn(located.unit(), day))
        .findFirst()
        .orElseThrow(() -> new Problem(DirectoryCode.UNIT_MISSING, code, day.toString()));
  }

  private UnitView view(LocatedUnit located) {
    var unit = located.unit();
    var history = units.history(unit.code());
    if (unit.validTo().isEmpty()) {
      var today = days.today();
      return new UnitView(
          located,
          history,
          List.of(),
          List.of(),
          units.madeOf(unit.code(), today),
          units.below(unit.code(), today));
    }
    var last = unit.validTo().get().minusDays(1);
    return new UnitView(
        located,
        history,
        units.pieces(unit.code(), last),
        units.becameOf(unit.code(), last),
        List.of(),
        units.below(unit.code(), last));
  }

  private static boolean isOn(Unit unit, LocalDate day) {
    return !unit.validFrom().isAfter(day)
        && unit.validTo().filter(end -> !end.isAfter(day)).isEmpty();
  }
}
