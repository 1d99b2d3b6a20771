package vn.phusa.base.privacy.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phusa.base.privacy.Breach;
import vn.phusa.base.privacy.Breaches;
import vn.phusa.base.privacy.Privacy;
import vn.phusa.base.privacy.inner.ClockMaker;
import vn.phusa.base.privacy.inner.Clocks;
import vn.phusa.base.privacy.inner.Duty;
import vn.phusa.base.privacy.inner.Fields;
import vn.phusa.base.privacy.inner.Viewer;
import vn.phusa.base.privacy.web.Page.View;
import vn.phusa.base.problem.Problem;

/** Breaches: the list, a new one, one with its clocks. */
@Controller
@RequestMapping(Desk.HOME + "/breaches")
class BreachPages {

  private static final String SUBJECT = "privacy.breach";
  private static final String PART = "breaches";

  private final Breaches breaches;
  private final Privacy privacy;
  private final ClockMaker clocks;
  private final Desk desk;
  private final Page page;

  BreachPages(Breaches breaches, Privacy privacy, ClockMaker clocks, Desk desk, Page page) {
    this.breaches = breaches;
    this.privacy = privacy;
    this.clocks = clocks;
    this.desk = desk;
    this.page = page;
  }

  @GetMapping
  String list(Locale locale, Model model) {
    var viewer = desk.reader();
    var now = clocks.clocks();
    model.addAttribute("clocks", now);
    model.addAttribute(
        PART,
        breaches.all().stream()
            .filter(one -> viewer.sees(one.agency()))
            .sorted(urgent(now))
            .limit(Page.MOST)
            .toList());
    return page.show(new View("breaches", PART, SUBJECT), viewer, locale, model);
  }

  /** Those that wait for something by what is due next, so late ones first. */
  private static Comparator<Breach> urgent(Clocks now) {
    return Comparator.comparing((Breach one) -> Duty.next(now.of(one)))
        .thenComparing(Breach::found, Comparator.reverseOrder());
  }

  @GetMapping("/new")
  String blank(Locale locale, Model model) {
    var viewer = desk.writer();
    var own = viewer.principal().agency().stream().toList();
    return form(new Fields(Map.of("agency", own)), viewer, locale, model);
  }

  @PostMapping
  String open(
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    var typed = new Fields(fields);
    var agency = typed.text("agency");
    Desk.edited(viewer, agency);
    try {
      var found = desk.moment(typed.text("found"));
      var breach = BreachForm.read(typed, "", agency, found);
      flash.addFlashAttribute("saved", true);
      return BreachActs.BACK + breaches.open(breach, viewer.principal().id());
    } catch (Problem refused) {
      Page.refused(refused, locale, model, response);
      return form(typed, viewer, locale, model);
    }
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Locale locale, Model model) {
    var viewer = desk.reader();
    var breach = BreachActs.load(breaches, id);
    Desk.seen(viewer, breach.agency());
    return one(breach, BreachForm.of(breach), viewer, locale, model);
  }

  @PostMapping("/{id}")
  String amend(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    var viewer = desk.writer();
    var known = BreachActs.load(breaches, id);
    Desk.edited(viewer, known.agency());
    var typed = new Fields(fields);
    try {
      var found = typed.text("found").isEmpty() ? known.found() : desk.moment(typed.text("found"));
      var breach = BreachForm.read(typed, id, known.agency(), found);
      breaches.amend(breach, viewer.principal().id());
      flash.addFlashAttribute("saved", true);
      return BreachActs.BACK + id;
    } catch (Problem refused) {
      Page.refused(refused, locale, model, response);
      model.addAttribute("editing", true);
      return one(known, typed, viewer, locale, model);
    }
  }

  private String form(Fields typed, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("fields", typed);
    model.addAttribute("own", page.own(viewer));
    page.addProcessings(viewer, model);
    return page.show(new View("breach-new", PART, SUBJECT), viewer, locale, model);
  }

  private String one(Breach breach, Fields typed, Viewer viewer, Locale locale, Model model) {
    var now = clocks.clocks();
    model.addAttribute("breach", breach);
    model.addAttribute("fields", typed);
    model.addAttribute("duties", now.of(breach));
    model.addAttribute(
        "steps",
        List.of(Breach.Step.values()).stream().filter(step -> now.asks(breach, step)).toList());
    model.addAttribute("keptUntil", now.keptUntil(breach).orElse(null));
    model.addAttribute("processing", privacy.find(breach.processing()).orElse(null));
    page.addProcessings(viewer, model);
    return page.show(new View("breach", PART, SUBJECT), viewer, locale, model);
  }
}
